import { z } from "zod";
import { mapInterval, symmetricInterval } from "../../stats/interval.js";
import { type IntervalCells, intervalCells } from "./columns.js";

/** What SQL gives for a group of films: their number, and the logarithms of their popularity. */
export const LOG_POPULARITY = { films: z.number(), log_mean: z.number(), log_deviation: z.number() };

interface LogPopularity {
  readonly films: number;
  readonly log_mean: number;
  readonly log_deviation: number;
}

/** The geometric mean, which a few hits do not move: a mean of logarithms with Student's interval, transformed back. */
export function typicalPopularity({ films, log_mean, log_deviation }: LogPopularity): IntervalCells {
  return intervalCells(
    mapInterval(symmetricInterval(log_mean, log_deviation / Math.sqrt(films), films, films - 1), Math.exp),
  );
}

/** Sorts by year, then by the lower end of the 95% interval, so that small groups do not come first by chance. */
export function surestFirst(
  one: IntervalCells & { readonly year: number },
  other: IntervalCells & { readonly year: number },
): number {
  return one.year - other.year || other.low95 - one.low95;
}

/** Whether the interval of the first lies above all others. */
export function isSureLead([first, ...others]: readonly IntervalCells[]): boolean {
  return others.every(({ high95 }) => first !== undefined && high95 < first.low95);
}
