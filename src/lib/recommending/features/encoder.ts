import { quantile } from "../../stats/describe/quantile.js";
import type { Features } from "./feature.js";

/** How records become numbers: learned from many records, kept with the model. */
export interface Encoder {
  readonly numbers: readonly ScaledNumber[];
  readonly words: readonly KnownWord[];
}

export interface ScaledNumber {
  readonly name: string;
  readonly centre: number;
  readonly scale: number;
}

export interface KnownWord {
  readonly feature: string;
  readonly word: string;
}

/** As many rows as records, one after the other. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A usual distance of a normal distribution's quartiles, so that a scaled number reads like a standard deviation. */
const QUARTILES = 1.349;
/** What lies further out says no more. */
const FURTHEST = 4;
/** A word of fewer records is not learned. */
const FEWEST = 3;

/** Scales by median and quartiles, which odd values do not move, and keeps the commonest words. A number that no record has says nothing. */
export function learnEncoder<Record>(records: readonly Record[], { numbers, words }: Features<Record>): Encoder {
  return {
    numbers: numbers.flatMap(({ name, read }) => {
      const known = records.flatMap((record) => read(record) ?? []);
      return known.length === 0 ? [] : [{ name, ...scaleOf(known) }];
    }),
    words: words.flatMap(({ name, read, most }) =>
      commonest(records.map(read), most).map((word) => ({ feature: name, word })),
    ),
  };
}

/** A record that lacks a number is taken to be usual. */
export function encode<Record>(records: readonly Record[], { numbers, words }: Features<Record>, by: Encoder): Matrix {
  const columns = by.numbers.length + by.words.length;
  const values = new Float32Array(records.length * columns);
  const readOf = new Map(numbers.map(({ name, read }) => [name, read]));
  const reads = by.numbers.map(({ name }) => readOf.get(name) ?? (() => null));
  const places = words.map(({ name }) => placesOf(by, name));
  for (const [row, record] of records.entries()) {
    const start = row * columns;
    for (const [place, { centre, scale }] of by.numbers.entries()) {
      const value = reads[place]?.(record) ?? centre;
      values[start + place] = Math.max(-FURTHEST, Math.min(FURTHEST, (value - centre) / scale));
    }
    for (const [index, { read }] of words.entries()) {
      for (const word of read(record)) {
        const place = places[index]?.get(word);
        if (place !== undefined) values[start + place] = 1;
      }
    }
  }
  return { rows: records.length, columns, values };
}

function scaleOf(values: readonly number[]): { centre: number; scale: number } {
  const centre = quantile(values, 0.5) ?? 0;
  const reach = ((quantile(values, 0.75) ?? 0) - (quantile(values, 0.25) ?? 0)) / QUARTILES;
  // Of a yes or no that is nearly always the same, the quartiles are alike.
  return { centre, scale: reach > 0 ? reach : 1 };
}

function commonest(lists: readonly (readonly string[])[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

function placesOf({ numbers, words }: Encoder, feature: string): ReadonlyMap<string, number> {
  return new Map(
    words.flatMap((known, place) => (known.feature === feature ? [[known.word, numbers.length + place]] : [])),
  );
}
