import { sum } from "simple-statistics";
import { counted, grouped, percent } from "../../core/numbers.js";
import { count, hidden, number } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { histogram } from "../../figures/spec/histogram.js";

interface Bucket {
  readonly rated_from: number;
  readonly rated_to: number;
  readonly titles: number;
}

export default defineAnswer({
  question: "How are the ratings of titles spread?",
  table: {
    rated_from: number("From", "lowest average rating of the half point, from 1 to 10"),
    rated_to: number("To", "where the half point ends; not included, but for 10"),
    titles: count("Titles", "rated titles of all types"),
    films: count("Films", "films for the cinema among them"),
    unrated: hidden(count("Unrated", "titles without votes, whatever the half point")),
  },
  key: ["rated_from"],
  title(rows) {
    const half = narrowestHalf(rows);
    const [first, last] = [half.at(0), half.at(-1)];
    if (first === undefined || last === undefined) return "No title is rated";
    const [all, high] = [titlesIn(rows), titlesIn(rows.filter(({ rated_from }) => rated_from >= 9))];
    return (
      `${percent(titlesIn(half), all)} of the rated titles lie between ${first.rated_from} and ${last.rated_to}; ` +
      `${percent(high, all)} reach 9`
    );
  },
  caption: (rows) =>
    `Average ratings of ${counted(titlesIn(rows), "title", "titles")} of all types, in half points; ` +
    `${grouped(rows[0]?.unrated ?? 0)} without votes are left out.`,
  claims: (rows) => {
    const half = narrowestHalf(rows);
    if (half.length === 0) return [];
    return [
      { name: "rated", value: titlesIn(rows), unit: "titles" },
      { name: "unrated", value: rows[0]?.unrated ?? 0, unit: "titles" },
      { name: "middle", value: titlesIn(half) / titlesIn(rows), unit: "share of rated titles" },
      { name: "middle_from", value: half[0]?.rated_from ?? 0, unit: "points of 10" },
      { name: "middle_to", value: half.at(-1)?.rated_to ?? 0, unit: "points of 10" },
    ];
  },
  chart: (rows, theme) =>
    histogram(
      {
        bins: rows,
        x: { from: "rated_from", to: "rated_to", title: "average rating" },
        y: { field: "titles", title: "titles" },
        tooltip: { rated_from: "from", rated_to: "to", titles: ["titles", ","], films: ["films", ","] },
      },
      theme,
    ),
});

function titlesIn(buckets: readonly Bucket[]): number {
  return sum(buckets.map(({ titles }) => titles));
}

/** The fewest adjacent buckets that hold half of all titles; of equally few, the fullest. */
function narrowestHalf(buckets: readonly Bucket[]): readonly Bucket[] {
  const all = titlesIn(buckets);
  const runs = buckets.flatMap((_, first) => buckets.map((_, last) => buckets.slice(first, last + 1)));
  const enough = runs.filter((run) => run.length > 0 && 2 * titlesIn(run) >= all);
  const [best = []] = enough.sort((one, other) => one.length - other.length || titlesIn(other) - titlesIn(one));
  return best;
}
