import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { lift } from "../../stats/inference/lift.js";

/** The lift says little about pairs that chance would bring together less often. */
const LEAST_EXPECTED = 5;

const SHOWN = 8;

const genrePair = z.object({
  first_genre: z.string(),
  second_genre: z.string(),
  films: z.number(),
  first_films: z.number(),
  second_films: z.number(),
  all_films: z.number(),
});

export default defineAnswer({
  question: "Which genres do films join, and which do they keep apart?",
  table: {
    first_genre: text("Genre", "the genre that comes first in the alphabet"),
    second_genre: text("And", "the other genre"),
    films: count("Films", "films with both"),
    ...interval("Lift", "how many times as often films have both as they would by chance"),
    pairs_left_out: hidden(
      count("Pairs left out", `pairs of genres of which chance would give fewer than ${LEAST_EXPECTED} films`),
    ),
  },
  key: ["first_genre", "second_genre"],
  compute(rows) {
    const pairs = z.array(genrePair).parse(rows);
    const enough = pairs.filter((pair) => (pair.first_films * pair.second_films) / pair.all_films >= LEAST_EXPECTED);
    const pairs_left_out = pairs.length - enough.length;
    return enough
      .flatMap(({ first_genre, second_genre, films, first_films, second_films, all_films }) => {
        const found = lift({ both: films, left: first_films, right: second_films, n: all_films });
        return found === undefined
          ? []
          : [{ first_genre, second_genre, films, ...intervalCells(found), pairs_left_out }];
      })
      .sort((one, other) => other.low95 - one.low95);
  },
  title(rows) {
    const [together] = rows;
    if (together === undefined) return "No two genres have enough films to say whether they go together";
    const apart = rows.reduce((one, other) => (other.high95 < one.high95 ? other : one));
    const isTogether = together.low95 > 1;
    if (apart.high95 >= 1)
      return isTogether
        ? `${named(together)} go together ${times(together)} as often as chance would have it`
        : "No two genres go together clearly more or less often than chance would have it";
    if (!isTogether) return `${named(apart)} go together only ${times(apart)} as often as chance would have it`;
    return `${named(together)} go together ${times(together)} as often as chance would have it, ${named(apart)} only ${times(apart)}`;
  },
  caption(rows) {
    const clear = rows.filter(({ low95, high95 }) => low95 > 1 || high95 < 1).length;
    return (
      `How many times as often films have both genres as they would if genres were dealt by chance (1, the dashed line), with 50, 80 and 95% intervals, among ` +
      `${counted(rows[0]?.n ?? 0, "film", "films")} whose genres are known: the ${SHOWN} pairs with the highest lower end and the ${SHOWN} with the lowest upper end; the table has all. ` +
      `${clear} of ${counted(rows.length, "pair", "pairs")} differ clearly from chance, where one in 20 would by chance alone; sources list few genres a film, ` +
      `so one genre leaves less room for another. ${counted(rows[0]?.pairs_left_out ?? 0, "pair", "pairs")} too rare to judge are left out.`
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap((first) => [
      { name: "films", value: first.n, unit: "films" },
      { name: "pairs", value: rows.length, unit: "pairs of genres" },
      {
        name: "clear",
        value: rows.filter(({ low95, high95 }) => low95 > 1 || high95 < 1).length,
        unit: "pairs of genres",
      },
      { name: "highest", value: first.estimate, unit: "times" },
      { name: "highest_low", value: first.low95, unit: "times" },
      { name: "highest_high", value: first.high95, unit: "times" },
    ]),
  chart(rows, theme) {
    const together = rows.slice(0, SHOWN);
    const apart = rows
      .slice(SHOWN)
      .sort((one, other) => one.high95 - other.high95)
      .slice(0, SHOWN)
      .reverse();
    return intervalChart(
      {
        rows: [...together, ...apart].map((row) => ({ ...row, pair: named(row) })),
        y: { field: "pair" },
        x: { field: "estimate", title: "times as often as by chance", format: ".1f" },
        intervals: GRADED,
        reference: 1,
        tooltip: {
          pair: "genres",
          films: ["films with both", ","],
          estimate: ["lift", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
        },
      },
      theme,
    );
  },
});

function named({ first_genre, second_genre }: { readonly first_genre: string; readonly second_genre: string }): string {
  return `${first_genre} and ${second_genre}`;
}

function times({ estimate }: { readonly estimate: number }): string {
  return `${estimate.toFixed(2)} times`;
}
