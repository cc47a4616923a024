import type { Feature } from "./feature.js";
import type { CategoryColumn, FeatureColumn, FeatureTable } from "./feature-table.js";

/** The column of a feature: numbers, or positions in the levels of the feature; NaN where a value is not known. */
export function columnValues(feature: Feature, table: FeatureTable): Float64Array {
  const column = columnOf(feature, table.columns);
  if (column.kind === "number") return column.values;
  return levelPositions(column, feature.kind === "category" ? feature.levels : []);
}

function columnOf({ name, kind }: Feature, columns: readonly FeatureColumn[]): FeatureColumn {
  const found = columns.find((column) => column.name === name);
  if (found === undefined) throw new RangeError(`there is no column ${name}, which the model needs`);
  if (found.kind !== kind) throw new RangeError(`the column ${name} is a ${found.kind}, but the model needs a ${kind}`);
  return found;
}

function levelPositions({ levels, codes }: CategoryColumn, wanted: readonly string[]): Float64Array {
  const positions = levels.map((level) => {
    const position = wanted.indexOf(level);
    return position < 0 ? Number.NaN : position;
  });
  return Float64Array.from(codes, (code) => positions[code] ?? Number.NaN);
}
