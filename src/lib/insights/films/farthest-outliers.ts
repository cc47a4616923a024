import { counted } from "../../core/numbers.js";
import { count, hidden, number, text, unknowable, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { filmOutliers } from "../../figures/answer/film-outliers.js";
import { ranking } from "../../figures/spec/ranking.js";

const LISTED = 20;
const SHOWN = 15;

export default defineAnswer({
  question: "Which films lie farthest outside the others?",
  table: {
    measure: text("Measure", "budget, revenue, their ratio, popularity, votes or runtime"),
    place: count("Place", "from 1 within the measure, the farthest first"),
    title_id: hidden(text("Id", "id of the film")),
    title: text("Film", "the title it is best known by"),
    released: unknowable(year("Released", "year in which the film came out")),
    amount: number("Amount", "dollars, times, TMDb's popularity, IMDb's votes or minutes"),
    side: text("Side", "below or above the fences"),
    distance: number("Distance", "how far beyond the fence, in quartile ranges of the logarithms"),
    outliers: hidden(count("Outliers", "all films outside the fences of the measure")),
  },
  key: ["measure", "place"],
  listsRecords: true,
  compute: (rows) =>
    filmOutliers(rows).flatMap(({ measure, films }) =>
      films
        .toSorted((one, other) => other.distance - one.distance || (one.title_id < other.title_id ? -1 : 1))
        .slice(0, LISTED)
        .map(({ year: released, ...film }, place) => ({
          ...film,
          measure,
          released,
          place: place + 1,
          outliers: films.length,
        })),
    ),
  title(rows) {
    const [first] = farthest(rows);
    if (first === undefined) return "No film lies outside the fences of any measure";
    const { title, measure, side, distance } = first;
    return `${title} lies farthest outside: its ${measure} is ${distance.toFixed(1)} quartile ranges ${side} the fence`;
  },
  caption(rows) {
    const outliers = new Map(rows.map((row) => [row.measure, row.outliers]));
    const all = [...outliers.values()].reduce((sum, n) => sum + n, 0);
    return (
      `The ${counted(Math.min(rows.length, SHOWN), "film", "films")} farthest outside Tukey's fences, which stand 1.5 quartile ranges ` +
      `beyond the quartiles of the logarithms. A film may be there by several measures. Of ${counted(all, "outlier", "outliers")} in all, ` +
      `the ${LISTED} farthest of each measure are in the table. They deserve a look at the source: some are mistakes of typing, others hits.`
    );
  },
  claims: (rows) =>
    farthest(rows)
      .slice(0, 1)
      .map(({ distance }) => ({ name: "farthest", value: distance, unit: "quartile ranges beyond the fence" })),
  chart: (rows, theme) =>
    ranking(
      {
        rows: farthest(rows)
          .slice(0, SHOWN)
          .map((row) => ({ ...row, film: `${row.title}: ${row.measure}` })),
        y: { field: "film", labelLimit: 320 },
        x: { field: "distance", title: "Quartile ranges beyond the fence", format: ".1f" },
        label: ({ distance }: { readonly distance: number }) => distance.toFixed(1),
        colour: { field: "side", colours: { below: theme.alert, above: theme.main } },
        tooltip: { title: "film", released: "year", measure: "measure", amount: ["amount", ",.4~r"] },
      },
      theme,
    ),
});

function farthest<R extends { readonly distance: number }>(rows: readonly R[]): R[] {
  return rows.toSorted((one, other) => other.distance - one.distance);
}
