import fc from "fast-check";
import { expect, it } from "vitest";
import { fewerNumbers } from "#lib/recommending/posters/image-model/fewer-numbers";

/** Rows whose second direction is an eighty-thousandth of their first. */
const FAINT = [
  [0, 0, 0],
  [0.000013, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
  [0, 1, 0],
];

it("keeps how far rows lie apart, where they differ in few directions", () => {
  const parts = fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
    minLength: 5,
    maxLength: 30,
  });
  fc.assert(
    fc.property(parts, (places) => {
      const rows = places.map((place) => mixed(place, 40));
      const fewer = fewerNumbers(rows, 8);
      for (const [one, row] of rows.entries())
        for (const [other, another] of rows.entries())
          expect(distance(fewer[one], fewer[other])).toBeCloseTo(distance(row, another), 4);
      expect(fewer[0]?.length).toBeLessThanOrEqual(3);
    }),
    { examples: [[FAINT]] },
  );
});

it("puts the most telling direction first", () => {
  const rows = Array.from({ length: 50 }, (_, at) =>
    Float64Array.of(Math.sin(at), 9 * Math.cos(3 * at), 3 * Math.sin(7 * at)),
  );
  const fewer = fewerNumbers(rows, 3);
  const spreads = [0, 1, 2].map((part) => fewer.reduce((sum, row) => sum + (row[part] ?? 0) ** 2, 0));
  expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
});

it("has nothing to tell of rows that are alike", () => {
  const alike = Array.from({ length: 7 }, () => Float64Array.of(0.1, 0.7));
  expect(fewerNumbers(alike, 8)).toEqual(alike.map(() => new Float64Array()));
});

/** A few numbers, each in many places. */
function mixed(numbers: readonly number[], length: number): Float64Array {
  return Float64Array.from({ length }, (_, place) =>
    numbers.reduce((sum, value, at) => sum + value * Math.cos((at + 1) * place), 0),
  );
}

function distance(one: Float64Array = new Float64Array(), other: Float64Array = new Float64Array()): number {
  return Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
}
