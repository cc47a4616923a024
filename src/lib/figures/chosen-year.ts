import { InputError } from "../core/errors.js";
import type { Row } from "../snapshot/open-snapshot.js";

/** Which films a figure covers. */
export interface FigureOptions {
  /** The year in which the films came out, for figures that take one; otherwise all years. */
  readonly year?: number;
}

/** Marks a row about all years in the column `year`. */
export const ALL_YEARS = 0;

/** The rows of one year, from a table with rows for all years and for each. */
export function rowsOfYear<R extends Row>(name: string, rows: readonly R[], year = ALL_YEARS): R[] {
  const chosen = rows.filter((row) => row.year === year);
  if (chosen.length > 0 || year === ALL_YEARS) return chosen;
  const years = [...new Set(rows.map((row) => Number(row.year)))].filter((other) => other !== ALL_YEARS);
  const remedy = years.length === 0 ? "nor of any other" : `there is of ${Math.min(...years)} to ${Math.max(...years)}`;
  throw new InputError(`${name} has nothing to show of this year`, { value: String(year), remedy });
}

/** Which films the rows of a figure are about, as the end of a phrase: nothing, or the year. */
export function ofYear([row]: readonly { readonly year: number }[]): string {
  return row === undefined || row.year === ALL_YEARS ? "" : ` of ${row.year}`;
}

/** All rows under year 0, then the rows of each year. Rows without a year count only under 0. */
export function groupedByYear<R extends { readonly year: number | null }>(
  rows: readonly R[],
): (readonly [year: number, rows: readonly R[]])[] {
  const groups = new Map<number, R[]>();
  for (const row of rows) {
    if (row.year === null) continue;
    const group = groups.get(row.year);
    if (group === undefined) groups.set(row.year, [row]);
    else group.push(row);
  }
  return [[ALL_YEARS, rows] as const, ...[...groups].sort(([one], [other]) => one - other)];
}
