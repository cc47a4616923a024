import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { placeWords } from "../../figures/spec/place-words.js";
import { wordCloud } from "../../figures/spec/word-cloud.js";

const WORD = z.object({ word: z.string(), films: z.number() });

export default defineAnswer({
  question: "Which keywords do films have, at a glance?",
  table: {
    word: text("Keyword", "what TMDb's users say that a film is about"),
    films: count("Films", "films with this keyword"),
    x: hidden(number("x", "middle of the word, in pixels to the right of the middle of the cloud")),
    y: hidden(number("y", "middle of the word, in pixels above the middle of the cloud")),
    size: hidden(number("Size", "height of the letters in pixels")),
  },
  key: ["word"],
  compute(rows) {
    const words = rows.map((row) => WORD.parse(row));
    const places = placeWords(words.map(({ word, films }) => ({ word, weight: films })));
    return words.flatMap((word, row) => {
      const place = places[row];
      return place === undefined ? [] : [{ ...word, ...place }];
    });
  },
  title(rows) {
    const [first, second, third] = rows.map(({ word }) => `“${word}”`);
    if (first === undefined) return "No film has a keyword";
    return second === undefined || third === undefined
      ? `Films are most often about ${first}`
      : `Films are most often about ${first}, ${second} and ${third}`;
  },
  caption(rows) {
    return (
      `The ${counted(rows.length, "keyword", "keywords")} of most films. The area of the letters grows with the number of films, as far as ` +
      "they can be read; places mean nothing. For numbers, see the ranking of keywords: sizes of words are hard to compare."
    );
  },
  claims: (rows) => [{ name: "words", value: rows.length, unit: "keywords" }],
  chart: (rows, theme) => wordCloud({ words: rows, tooltip: { word: "keyword", films: "films" } }, theme),
});
