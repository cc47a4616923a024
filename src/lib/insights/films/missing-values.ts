import { counted, percent } from "../../core/numbers.js";
import { count, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { ranking } from "../../figures/spec/ranking.js";

export default defineAnswer({
  question: "What is not known of films?",
  table: {
    fact: text("Fact", "what may be known of a film"),
    missing: count("Missing", "films of which it is unknown"),
    films: count("Films", "all films for the cinema"),
    share: share("Share", "share of the films of which it is unknown, from 0 to 1"),
  },
  key: ["fact"],
  title(rows) {
    const [first] = rows.filter(({ fact }) => fact !== "linked soundtrack");
    if (first === undefined) return "There are no films of which anything could be missing";
    return `Of all facts about films, the ${first.fact} is missing most often: of ${percent(first.missing, first.films)} of them`;
  },
  caption(rows) {
    return (
      `Share of ${counted(rows[0]?.films ?? 0, "film", "films")} for the cinema of which each fact is unknown, in IMDb and TMDb together. ` +
      "Sums and running times of 0 count as unknown. A film without a linked soundtrack may have none. What is missing is seldom missing " +
      "by chance, so each answer says what it left out."
    );
  },
  claims: (rows) =>
    rows
      .filter(({ fact }) => ["budget", "revenue", "linked soundtrack"].includes(fact))
      .map(({ fact, missing }) => ({ name: fact.replace(" ", "_"), value: missing, unit: "films" })),
  chart: (rows, theme) =>
    ranking(
      {
        rows,
        y: { field: "fact" },
        x: { field: "share", title: "Films of which it is unknown", format: ".0%" },
        label: ({ missing, films }: { readonly missing: number; readonly films: number }) => percent(missing, films),
        tooltip: { fact: "fact", missing: "films", share: ["share", ".1%"] },
      },
      theme,
    ),
});
