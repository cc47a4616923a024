import type { Encoder } from "../features/encoder.js";
import { type Projection, project } from "../spaces/space.js";

/** A song or a film as a model sees it. */
export interface Seen {
  readonly values: Float32Array;
  readonly encoder: Encoder;
  readonly projection: Projection;
}

/** A feature of a song or a film, and how much farther from each other the two would be without it. */
export interface Agreement {
  /** The name of a number, or of the list in which a word stands. */
  readonly feature: string;
  /** The word; undefined for a number. */
  readonly word?: string;
  /** How far above the usual a number is; 1 for a word. */
  readonly value: number;
  readonly nearer: number;
}

/** A number closer to the usual than this says nothing that anybody would notice. */
const NOTICEABLE = 0.4;

/** What brings a song or a film to a place of the other kind, the strongest first. */
export function agreements({ values, encoder, projection }: Seen, place: ArrayLike<number>): Agreement[] {
  const changed = values.slice();
  const before = distance(project(projection, values), place);
  const found: Agreement[] = [];
  for (const [at, value] of values.entries()) {
    if (Math.abs(value) < NOTICEABLE) continue;
    changed[at] = projection.centre[at] ?? 0;
    const nearer = distance(project(projection, changed), place) - before;
    changed[at] = value;
    if (nearer > 0) found.push({ ...nameOf(encoder, at), value, nearer });
  }
  return found.sort((one, other) => other.nearer - one.nearer);
}

function nameOf({ numbers, words }: Encoder, at: number): Pick<Agreement, "feature" | "word"> {
  const known = words[at - numbers.length];
  return known === undefined ? { feature: numbers[at]?.name ?? "" } : known;
}

function distance(one: Float64Array, other: ArrayLike<number>): number {
  return one.reduce((sum, value, at) => sum + (value - (other[at] ?? 0)) ** 2, 0);
}
