import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { meanInterval } from "../../stats/describe/mean-interval.js";
import { homogeneity } from "../../stats/inference/homogeneity.js";
import { mapInterval } from "../../stats/interval.js";
import { GRADED, intervalChart } from "../spec/intervals.js";
import { count, hidden, interval, intervalCells, number, text, unknowable } from "./columns.js";
import { cellOf, defineAnswer } from "./define-answer.js";
import { monthName } from "./month-name.js";

/** The mean of fewer says little. */
const LEAST_FILMS = 10;

const monthOfFilms = z.object({
  month: z.number(),
  logarithms: z.array(z.number()).nullable(),
  left_out: z.number(),
});

export interface MonthlyQuestion {
  readonly question: string;
  /** The quantity compared between months, in lower case: popularity, revenue. */
  readonly measure: string;
  readonly format: "number" | "money";
  /** The format on the axis and in the tooltip. */
  readonly written: string;
}

/** Answers whether a skewed quantity differs between months. Its SQL gives the logarithms by month. */
export function monthlyAnswer({ question, measure, format, written }: MonthlyQuestion) {
  return defineAnswer({
    question,
    table: {
      month: hidden(count("Month", "month of the first release, from 1")),
      month_name: text("Month", "name of the month"),
      ...interval(capital(measure), `geometric mean of the films' ${measure}`, format),
      p: unknowable(hidden(number("p", "how probable months as different would be if all were alike"))),
      all_films: hidden(number("All films", `geometric mean of the ${measure} of the films of all months`)),
      left_out: hidden(count("Left out", `films of unknown ${measure} or date of release`)),
    },
    key: ["month"],
    compute(rows) {
      const months = z.array(monthOfFilms).parse(rows);
      const enough = months.flatMap(({ month, logarithms, left_out }) =>
        logarithms !== null && logarithms.length >= LEAST_FILMS ? [{ month, logarithms, left_out }] : [],
      );
      const p = homogeneity(enough.map(({ logarithms }) => logarithms)) ?? null;
      const overall = meanInterval(enough.flatMap(({ logarithms }) => logarithms));
      return enough.flatMap(({ month, logarithms, left_out }) => {
        const mean = meanInterval(logarithms);
        if (mean === undefined || overall === undefined) return [];
        const cells = intervalCells(mapInterval(mean, Math.exp));
        return [{ month, month_name: monthName(month), ...cells, p, all_films: Math.exp(overall.estimate), left_out }];
      });
    },
    title(rows) {
      const [any] = rows;
      if (any === undefined) return `No month has ${LEAST_FILMS} films of known ${measure}`;
      const [most, least] = ends(rows);
      const range = `${cellOf(most.estimate, format)} in ${most.month_name}, ${cellOf(least.estimate, format)} in ${least.month_name}`;
      return any.p !== null && any.p < 0.05
        ? `The month matters for ${measure}: ${range}`
        : `The month of release does not clearly matter for ${measure}: ${range}, as chance might have it`;
    },
    caption: (rows) =>
      `Geometric mean of the ${measure} of each month's films, as ${measure} is skewed, with 50, 80 and 95% intervals; the dashed line is that of all ` +
      `${counted(sum(rows.map(({ n }) => n)), "film", "films")}. ${grouped(rows[0]?.left_out ?? 0)} films of unknown ${measure} or date are left out, ` +
      `and so are months with fewer than ${LEAST_FILMS}. ${probability(rows[0]?.p)}Nothing is held fixed: months may differ in the kind of films.`,
    claims(rows) {
      const [any] = rows;
      if (any === undefined) return [];
      const [most] = ends(rows);
      const unit = format === "money" ? "US dollars" : measure;
      return [
        { name: "films", value: sum(rows.map(({ n }) => n)), unit: "films" },
        { name: "most", value: most.estimate, unit },
        { name: "most_low", value: most.low95, unit },
        { name: "most_high", value: most.high95, unit },
        ...(any.p === null ? [] : [{ name: "p", value: any.p, unit: "probability" }]),
      ];
    },
    chart: (rows, theme) =>
      intervalChart(
        {
          rows,
          y: { field: "month_name" },
          x: { field: "estimate", title: `${measure} (geometric mean)`, format: written },
          intervals: GRADED,
          ...(rows[0] && { reference: rows[0].all_films }),
          tooltip: {
            month_name: "month",
            estimate: [measure, written],
            low95: ["from", written],
            high95: ["to", written],
            n: ["films", ","],
          },
        },
        theme,
      ),
  });
}

function ends<R extends { readonly estimate: number }>(rows: readonly R[]): readonly [most: R, least: R] {
  const most = rows.reduce((one, other) => (other.estimate > one.estimate ? other : one));
  const least = rows.reduce((one, other) => (other.estimate < one.estimate ? other : one));
  return [most, least];
}

function probability(p: number | null | undefined): string {
  if (p === null || p === undefined) return "";
  return `Chance alone would make months as different with a probability of ${p < 0.001 ? "less than 0.001" : p.toFixed(3)} (Cochran's Q). `;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
