import type { Feature } from "./feature.js";

/** What is known of one row, by the name of the feature. What is null or absent is not known. */
export type FeatureRow = Readonly<Record<string, number | string | null | undefined>>;

/**
 * A row as models read it: of each feature the number, or the position of the level; NaN where that is not known. A
 * level that the model has never seen counts as not known.
 */
export function rowValues(features: readonly Feature[], row: FeatureRow): Float64Array {
  return Float64Array.from(features, (feature) =>
    feature.kind === "number" ? numberIn(row, feature.name) : levelIn(row, feature.name, feature.levels),
  );
}

function numberIn(row: FeatureRow, name: string): number {
  const value = row[name] ?? Number.NaN;
  if (typeof value === "string") throw new TypeError(`${name} is "${value}", but must be a number, or null if unknown`);
  return value;
}

function levelIn(row: FeatureRow, name: string, levels: readonly string[]): number {
  const value = row[name] ?? undefined;
  if (value === undefined) return Number.NaN;
  if (typeof value === "number") throw new TypeError(`${name} is ${value}, but must be a text, or null if unknown`);
  const position = levels.indexOf(value);
  return position < 0 ? Number.NaN : position;
}
