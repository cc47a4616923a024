import { sum } from "simple-statistics";
import { counted } from "../../core/numbers.js";
import { count, hidden, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { lineChart } from "../../figures/spec/lines.js";

interface YearOfKind {
  readonly year: number;
  readonly kind: string;
  readonly titles: number;
}

/** With fewer titles fifty years before, the ratio would say more about what the sources know. */
const LEAST_BEFORE = 10;

export default defineAnswer({
  question: "How many titles came out each year?",
  table: {
    year: year("Year", "year of release; of a series, its first year"),
    kind: text("Kind", "films for the cinema, television (series, episodes, TV films and so on), or the other types"),
    titles: count("Titles", "titles of the kind in that year"),
    without_year: hidden(count("Without year", "titles of any kind whose year is unknown")),
  },
  key: ["year", "kind"],
  title(rows) {
    const films = rows.filter(({ kind }) => kind === "films");
    const peak = fullest(films);
    if (peak === undefined) return "No film has a known year";
    const middle = films.filter(({ year }) => Math.abs(year - peak.year + 50) <= 2);
    const before = sum(middle.map(({ titles }) => titles)) / middle.length;
    const most = `No year brought more films than ${peak.year}: ${counted(peak.titles, "film", "films")}`;
    return before >= LEAST_BEFORE
      ? `${most}, ${(peak.titles / before).toFixed(1)} times as many as a year fifty years before`
      : most;
  },
  caption: (rows) =>
    `Titles by the year in which they came out or began, ${counted(sum(rows.map(({ titles }) => titles)), "title", "titles")} in all; ` +
    `${counted(rows[0]?.without_year ?? 0, "title", "titles")} of unknown year are left out. The last years fill up as sources learn of more. ` +
    "“Fifty years before” is the average of the five years around.",
  claims(rows) {
    const peak = fullest(rows.filter(({ kind }) => kind === "films"));
    if (peak === undefined) return [];
    return [
      { name: "titles", value: sum(rows.map(({ titles }) => titles)), unit: "titles" },
      { name: "peak_year", value: peak.year, unit: "year" },
      { name: "peak", value: peak.titles, unit: "films" },
    ];
  },
  chart: (rows, theme) =>
    lineChart(
      {
        points: rows,
        x: { field: "year", title: "year", scale: { zero: false, nice: false }, axis: { format: "d", tickCount: 8 } },
        y: { field: "titles", title: "titles a year", axis: { tickCount: 5, format: "~s" } },
        colour: {
          field: "kind",
          labelLimit: 300,
          colours: { films: theme.main, television: theme.alert, "shorts, videos and games": theme.muted },
        },
        tooltip: { year: "year", kind: "kind", titles: ["titles", ","] },
      },
      theme,
    ),
});

/** The latest of several equal ones. */
function fullest(rows: readonly YearOfKind[]): YearOfKind | undefined {
  return rows.reduce<YearOfKind | undefined>(
    (best, row) => (best === undefined || row.titles >= best.titles ? row : best),
    undefined,
  );
}
