import { symmetricEigen } from "../../../learning/linear/symmetric-eigen.js";
import { addScaled, dotProduct } from "../../../stats/numbers.js";
import { randomNumbers } from "../../../stats/resampling/random.js";
import { multipliedRows, products, type Rows, squares, transposed } from "../../spaces/learning/products.js";

const SEED = 1;
const TURNS = 8;
/** More directions than are wanted, so that the wanted ones are found soon. */
const SPARE = 8;
/**
 * What is left of a direction is rounding if it is less than this of the whole. A turn squares how rows differ, so this
 * is a three-millionth of the largest difference.
 */
const NEGLIGIBLE = 1e-13;
/** What varies less than this, in rows of about length 1, is rounding too. */
const LEAST_SPREAD = 1e-6;

/**
 * Rows by the few directions in which they differ most, from the most telling on: principal components, found by turning
 * random directions towards them (Halko, Martinsson & Tropp 2011).
 */
export function fewerNumbers(rows: Rows, most: number): Float64Array[] {
  const centred = withoutMean(rows);
  const each = new Float64Array(rows.length).fill(1);
  let directions = randomDirections(Math.min(most + SPARE, rows[0]?.length ?? 0), rows[0]?.length ?? 0);
  for (let turn = 0; turn < TURNS; turn++)
    directions = orthonormal(products(multipliedRows(centred, transposed(directions)), centred, each));
  const seen = multipliedRows(centred, transposed(directions));
  const { values, vectors } = symmetricEigen(squares(seen, each));
  const isTelling = (_: unknown, place: number) => (values[place] ?? 0) > LEAST_SPREAD ** 2 * rows.length;
  const telling = vectors.filter(isTelling).slice(0, most);
  return seen.map((row) => Float64Array.from(telling, (vector) => dotProduct(row, vector)));
}

function withoutMean(rows: Rows): Float64Array[] {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) addScaled(mean, 1 / rows.length, row);
  return rows.map((row) => row.map((value, at) => value - (mean[at] ?? 0)));
}

function randomDirections(count: number, length: number): Float64Array[] {
  const random = randomNumbers(SEED);
  return orthonormal(Array.from({ length: count }, () => Float64Array.from({ length }, () => random() - 0.5)));
}

/** Each without what the ones before it have, and of length 1; empty where nothing is left. */
function orthonormal(directions: Rows): Float64Array[] {
  const found: Float64Array[] = [];
  for (const direction of directions) {
    const own = direction.slice();
    // Once more, as the first time leaves rounding.
    for (const other of [...found, ...found]) addScaled(own, -dotProduct(own, other), other);
    const [before, length] = [direction, own].map((vector) => Math.sqrt(dotProduct(vector, vector)));
    const isNew = (length ?? 0) > NEGLIGIBLE * (before ?? 0);
    found.push(own.map((value) => (isNew ? value / (length ?? 1) : 0)));
  }
  return found;
}
