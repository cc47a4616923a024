import { addScaled, sumOf } from "../../../stats/numbers.js";
import type { Matrix } from "../../features/encoder.js";
import type { Rows } from "./products.js";

/** The values of songs or films, a row for each pair, less their weighted mean. */
export interface Centred {
  readonly centre: Float64Array;
  readonly rows: Rows;
}

export function centred({ columns, values }: Matrix, places: readonly number[], weights: Float64Array): Centred {
  const rows = places.map((place) => Float64Array.from(values.subarray(place * columns, (place + 1) * columns)));
  const centre = new Float64Array(columns);
  const total = sumOf(weights);
  for (const [place, row] of rows.entries()) addScaled(centre, (weights[place] ?? 0) / total, row);
  for (const row of rows) addScaled(row, -1, centre);
  return { centre, rows };
}
