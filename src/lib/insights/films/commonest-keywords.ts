import { counted, percent } from "../../core/numbers.js";
import { count, hidden, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { ranking } from "../../figures/spec/ranking.js";

export default defineAnswer({
  question: "What are films about?",
  table: {
    keyword: text("Keyword", "what TMDb's users say that a film is about"),
    films: count("Films", "films with this keyword"),
    share: share("Share", "share of the films with any keyword, from 0 to 1"),
    films_with_keywords: hidden(count("Films with keywords", "films with any keyword")),
    keywords: hidden(count("Keywords", "keywords of any film")),
  },
  key: ["keyword"],
  title(rows) {
    const [first] = rows;
    if (first === undefined) return "No film has a keyword";
    return `The commonest keyword is “${first.keyword}”, of ${percent(first.films, first.films_with_keywords)} of the films with keywords`;
  },
  caption(rows) {
    const { films_with_keywords, keywords } = rows[0] ?? { films_with_keywords: 0, keywords: 0 };
    return (
      `The ${counted(rows.length, "keyword", "keywords")} of most films, of ${counted(keywords, "keyword", "keywords")} in all. Shares are of ` +
      `${counted(films_with_keywords, "film", "films")} with at least one; a film may have several. TMDb's users write them, so that ` +
      "well-known films have more."
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap(({ films, films_with_keywords, keywords }) => [
      { name: "keywords", value: keywords, unit: "keywords" },
      { name: "films_with_keywords", value: films_with_keywords, unit: "films" },
      { name: "commonest", value: films, unit: "films" },
    ]),
  chart: (rows, theme) =>
    ranking(
      {
        rows,
        y: { field: "keyword" },
        x: { field: "films", title: "Films", format: "~s" },
        label: ({ films, films_with_keywords }: { readonly films: number; readonly films_with_keywords: number }) =>
          `${films} (${percent(films, films_with_keywords)})`,
        tooltip: { keyword: "keyword", films: "films", share: ["share", ".1%"] },
      },
      theme,
    ),
});
