import type { Projection } from "../space.js";
import { type Learnable, learnable } from "./adam.js";

/** A projection while it learns: straight on, and through a layer that can bend. */
export interface Tower {
  readonly inputs: number;
  readonly outputs: number;
  readonly hidden: number;
  readonly straight: Learnable;
  readonly into: Learnable;
  readonly outOf: Learnable;
}

/** What the tower remembers of a row, for learning from it. */
export interface Passed {
  readonly values: Float64Array;
  readonly signals: Float64Array;
  readonly place: Float64Array;
}

const SMALL = 0.1;

/** Starts from a straight projection: the layer that bends adds nothing yet. */
export function towerFrom({ weights }: Projection, hidden: number, random: () => number): Tower {
  const [inputs, outputs] = [weights.length, weights[0]?.length ?? 0];
  return {
    inputs,
    outputs,
    hidden,
    straight: learnable(Float64Array.of(...weights.flatMap((row) => [...row]))),
    into: learnable(Float64Array.from({ length: inputs * hidden }, () => SMALL * (2 * random() - 1))),
    outOf: learnable(new Float64Array(hidden * outputs)),
  };
}

export function pass({ outputs, hidden, straight, into, outOf }: Tower, values: Float64Array): Passed {
  const place = times(values, straight.values, outputs);
  const signals = times(values, into.values, hidden).map(Math.tanh);
  const bent = times(signals, outOf.values, outputs);
  for (let at = 0; at < outputs; at++) place[at] = (place[at] ?? 0) + (bent[at] ?? 0);
  return { values, signals, place };
}

/** Adds to the gradients what this much change of the place would do. */
export function learnFrom(tower: Tower, { values, signals }: Passed, change: Float64Array): void {
  const { outputs, hidden, straight, into, outOf } = tower;
  addOuter(straight.gradient, values, change);
  addOuter(outOf.gradient, signals, change);
  const back = new Float64Array(hidden);
  for (let unit = 0; unit < hidden; unit++) {
    let sum = 0;
    for (let at = 0; at < outputs; at++) sum += (outOf.values[unit * outputs + at] ?? 0) * (change[at] ?? 0);
    back[unit] = sum * (1 - (signals[unit] ?? 0) ** 2);
  }
  addOuter(into.gradient, values, back);
}

export function projectionOf({ outputs, hidden, straight, into, outOf }: Tower, centre: Float64Array): Projection {
  return {
    centre,
    weights: rowsOf(straight.values, outputs),
    bend: { into: rowsOf(into.values, hidden), outOf: rowsOf(outOf.values, outputs) },
  };
}

function times(values: Float64Array, weights: Float64Array, columns: number): Float64Array {
  const product = new Float64Array(columns);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    const start = row * columns;
    for (let at = 0; at < columns; at++) product[at] = (product[at] ?? 0) + value * (weights[start + at] ?? 0);
  }
  return product;
}

function addOuter(target: Float64Array, values: Float64Array, change: Float64Array): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    const start = row * change.length;
    for (let at = 0; at < change.length; at++)
      target[start + at] = (target[start + at] ?? 0) + value * (change[at] ?? 0);
  }
}

function rowsOf(values: Float64Array, columns: number): Float64Array[] {
  return Array.from({ length: values.length / columns }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}
