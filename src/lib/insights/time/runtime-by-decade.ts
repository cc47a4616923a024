import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { lineChart } from "../../figures/spec/lines.js";
import { medianInterval } from "../../stats/describe/median-interval.js";
import { summary } from "../../stats/describe/summary.js";

/** The median of fewer films says little. */
const LEAST_FILMS = 30;

const filmsOfDecade = z.object({
  decade: z.number(),
  films: z.number(),
  minutes: z.array(z.number()).nullable(),
  left_out: z.number(),
});

export default defineAnswer({
  question: "Have films become longer?",
  table: {
    decade: year("Decade", "the first of ten years, in which the films came out"),
    films: count("Films", "films of the decade, of known length or not"),
    ...interval("Minutes", "length of the film in the middle, in minutes"),
    lower_quartile: number("Lower quartile", "a quarter of the films are this short, in minutes"),
    upper_quartile: number("Upper quartile", "a quarter of the films are this long, in minutes"),
    left_out: hidden(count("Left out", "films of unknown year or length")),
  },
  key: ["decade"],
  compute: (rows) =>
    z
      .array(filmsOfDecade)
      .parse(rows)
      .flatMap(({ decade, films, minutes, left_out }) => {
        const [median, spread] = [medianInterval(minutes ?? []), summary(minutes ?? [])];
        if (median === undefined || spread === undefined || median.n < LEAST_FILMS) return [];
        const { lowerQuartile: lower_quartile, upperQuartile: upper_quartile } = spread;
        return [{ decade, films, ...intervalCells(median), lower_quartile, upper_quartile, left_out }];
      }),
  title(rows) {
    const [first, last] = [rows.at(0), rows.at(-1)];
    if (first === undefined || last === undefined) return "No decade has enough films of known length";
    const [from, to] = [Math.round(first.estimate), Math.round(last.estimate)];
    if (first.high95 < last.low95)
      return `Films have become longer: half last over ${to} minutes in the ${last.decade}s, over ${from} in the ${first.decade}s`;
    if (last.high95 < first.low95)
      return `Films have become shorter: half last over ${to} minutes in the ${last.decade}s, over ${from} in the ${first.decade}s`;
    return `Films have become neither clearly longer nor shorter: half last over ${from} minutes in the ${first.decade}s and over ${to} in the ${last.decade}s`;
  },
  caption: (rows) =>
    "Length of the film in the middle of each decade; the band holds the middle half of the films. " +
    `${counted(sum(rows.map(({ n }) => n)), "film", "films")}; ${grouped(rows[0]?.left_out ?? 0)} of unknown year or length are left out, ` +
    `and so are decades with fewer than ${LEAST_FILMS}. The table has the 95% interval of each median; first and last decade differ clearly when theirs do not overlap.`,
  claims(rows) {
    const [first, last] = [rows.at(0), rows.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      { name: "films", value: sum(rows.map(({ n }) => n)), unit: "films" },
      { name: "first", value: first.estimate, unit: "minutes" },
      { name: "last", value: last.estimate, unit: "minutes" },
      { name: "last_low", value: last.low95, unit: "minutes" },
      { name: "last_high", value: last.high95, unit: "minutes" },
    ];
  },
  chart: (rows, theme) =>
    lineChart(
      {
        points: rows,
        x: {
          field: "decade",
          title: "decade",
          scale: { zero: false, nice: false },
          axis: { format: "d", values: rows.map(({ decade }) => decade) },
        },
        y: { field: "estimate", title: "minutes", scale: { zero: false }, axis: { tickCount: 5 } },
        band: ["lower_quartile", "upper_quartile"],
        tooltip: {
          decade: "decade",
          estimate: ["median", ".0f"],
          low95: ["from", ".0f"],
          high95: ["to", ".0f"],
          lower_quartile: ["lower quartile", ".0f"],
          upper_quartile: ["upper quartile", ".0f"],
          n: ["films", ","],
        },
      },
      theme,
    ),
});
