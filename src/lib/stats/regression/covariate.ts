import type { Column } from "./column.js";

/** What is known of each row: a number, one category, or any number of labels such as film genres. */
export type Covariate =
  | { readonly name: string; readonly numbers: ArrayLike<number | null> }
  | { readonly name: string; readonly categories: ArrayLike<string | null> }
  | { readonly name: string; readonly labels: ArrayLike<readonly string[]> };

/** Categories and labels with fewer rows are pooled. */
const FEWEST_ROWS = 10;
const RARE = "(rare)";
const UNKNOWN = "(unknown)";

/** The columns that hold a covariate fixed in a regression. */
export function covariateColumns(covariate: Covariate, fewestRows = FEWEST_ROWS): Column[] {
  if ("numbers" in covariate) return numberColumns(covariate.name, Array.from(covariate.numbers));
  if ("labels" in covariate) return labelColumns(covariate.name, Array.from(covariate.labels), fewestRows);
  const labels = Array.from(covariate.categories, (category) => [category ?? UNKNOWN]);
  // The most frequent category is the one that the others are compared with.
  return labelColumns(covariate.name, labels, fewestRows).slice(1);
}

/** Unknown numbers get the mean of the known ones and a column of their own, so that no row is lost. */
function numberColumns(name: string, numbers: readonly (number | null)[]): Column[] {
  const known = numbers.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / (known.length || 1);
  const filled = { name, values: numbers.map((value) => value ?? mean) };
  if (known.length === numbers.length) return [filled];
  return [filled, { name: `${name}: ${UNKNOWN}`, values: numbers.map((value) => (value === null ? 1 : 0)) }];
}

/** One column of zeros and ones per label, the most frequent first, then by name. */
function labelColumns(name: string, labels: readonly (readonly string[])[], fewestRows: number): Column[] {
  const counts = countRows(labels);
  const isRare = (label: string) => (counts.get(label) ?? 0) < fewestRows;
  const pooled = labels.map((list) => new Set(list.map((label) => (isRare(label) ? RARE : label))));
  const frequent = [...countRows(pooled)].sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1));
  return frequent.map(([label]) => ({
    name: `${name}: ${label}`,
    values: pooled.map((list) => (list.has(label) ? 1 : 0)),
  }));
}

function countRows(labels: readonly Iterable<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of labels) for (const label of new Set(list)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
