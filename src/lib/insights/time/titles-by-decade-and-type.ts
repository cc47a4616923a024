import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, grouped, percent } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { titleTypeWords } from "../../figures/answer/title-type-words.js";
import { heatMap } from "../../figures/spec/heat-map.js";
import { shareInterval } from "../../stats/describe/share-interval.js";

/** The mix of fewer titles says little. */
const LEAST_TITLES = 30;

const typeOfDecade = z.object({
  decade: z.number(),
  type: z.string(),
  titles: z.number(),
  titles_of_decade: z.number(),
  without_year: z.number(),
});

export default defineAnswer({
  question: "Which types of titles did each decade bring?",
  table: {
    decade: year("Decade", "the first of ten years, in which the titles came out or began"),
    type: text("Type", "type of title"),
    titles: count("Titles", "titles of the type in the decade"),
    ...interval("Share", "share of the decade's titles", "percent"),
    without_year: hidden(count("Without year", "titles of any type whose year is unknown")),
  },
  key: ["decade", "type"],
  compute: (rows) =>
    z
      .array(typeOfDecade)
      .parse(rows)
      .flatMap(({ decade, type, titles, titles_of_decade, without_year }) => {
        const share = shareInterval(titles, titles_of_decade);
        if (share === undefined) return [];
        return [{ decade, type: titleTypeWords(type), titles, ...intervalCells(share), without_year }];
      }),
  title(rows) {
    const commonest = decadesOf(rows);
    if (commonest.length === 0) return "No title has a known year";
    const full = commonest.reduce((one, other) => (other.n > one.n ? other : one));
    const enough = commonest.filter(({ n }) => n >= LEAST_TITLES);
    const [first, last] = [enough.at(0) ?? full, enough.at(-1) ?? full];
    const then = rows.find(({ decade, type }) => decade === first.decade && type === last.type);
    const most = `Most titles, ${grouped(full.n)}, are of the ${full.decade}s`;
    if (then?.estimate === last.estimate) return most;
    return (
      `${most}; ${last.type} are ${percent(last.estimate, 1)} of those of the ${last.decade}s ` +
      `and were ${then === undefined ? "none" : percent(then.estimate, 1)} of those of the ${first.decade}s`
    );
  },
  caption: (rows) =>
    `Share of each decade's titles by type, of ${counted(sum(decadesOf(rows).map(({ n }) => n)), "title", "titles")} of known year; a series counts in the decade in which it began. ` +
    `${counted(rows[0]?.without_year ?? 0, "title", "titles")} of unknown year are left out. The shares of a decade add up to 100%; the table has the numbers and the 95% intervals (Wilson's).`,
  claims(rows) {
    const decades = decadesOf(rows);
    if (decades.length === 0) return [];
    return [
      { name: "titles", value: sum(decades.map(({ n }) => n)), unit: "titles" },
      { name: "decades", value: decades.length, unit: "decades" },
      { name: "fullest", value: Math.max(...decades.map(({ n }) => n)), unit: "titles" },
    ];
  },
  chart(rows, theme) {
    const titles = new Map<string, number>();
    for (const row of rows) titles.set(row.type, (titles.get(row.type) ?? 0) + row.titles);
    const types = [...titles].sort(([, one], [, other]) => other - one).map(([type]) => type);
    return heatMap(
      {
        cells: types.flatMap((type) => rows.filter((row) => row.type === type)),
        x: { field: "decade", sort: "ascending" },
        y: { field: "type" },
        value: { field: "estimate", format: ".0%", strongest: Math.max(0.1, ...rows.map(({ estimate }) => estimate)) },
        tooltip: {
          type: "type",
          decade: "decade",
          titles: ["titles", ","],
          estimate: ["share", ".1%"],
          low95: ["from", ".1%"],
          high95: ["to", ".1%"],
        },
      },
      theme,
    );
  },
});

/** The rows of a decade start with its commonest type. */
function decadesOf<R extends { readonly decade: number }>(rows: readonly R[]): readonly R[] {
  return rows.filter((row, place) => row.decade !== rows[place - 1]?.decade);
}
