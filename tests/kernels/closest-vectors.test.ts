import fc from "fast-check";
import { expect, it } from "vitest";
import { DIMENSIONS } from "#lib/kernels/closest-vectors/closest-vectors";
import { createClosestVectors } from "#lib/kernels/closest-vectors/create-closest-vectors";
import { exactProduct } from "#lib/kernels/closest-vectors/exact-product";
import { randomNumbers } from "#lib/stats/resampling/random";
import { describeBothWays } from "./both-ways.js";

/** More vectors than are in memory at a time. */
const SEVERAL_PARTS = 40_000;

/** Numbers that make ties, rounding and very unequal lengths likely. */
const anyNumber = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 1e-6, -1e-6, 300, -300),
  fc.double({ min: -4, max: 4, noNaN: true }),
);
const anyVectors = (most: number) =>
  fc
    .array(fc.array(anyNumber, { minLength: DIMENSIONS, maxLength: DIMENSIONS }), { minLength: 1, maxLength: most })
    .map((rows) => Float32Array.from(rows.flat()));

describeBothWays("the closest vectors", () => {
  it("are those with the largest products, the earlier of equal ones first", () => {
    fc.assert(
      fc.property(anyVectors(40), anyVectors(5), fc.integer({ min: 1, max: 12 }), (vectors, asked, wanted) => {
        const { places, products } = createClosestVectors(vectors).find(asked, wanted);
        for (let row = 0; row < asked.length / DIMENSIONS; row++) {
          const expected = sorted(vectors, asked, row).slice(0, wanted);
          const own = [...places.subarray(row * wanted, (row + 1) * wanted)].filter((place) => place >= 0);
          expect(own).toEqual(expected.map(({ place }) => place));
          expect([...products.subarray(row * wanted, row * wanted + own.length)]).toEqual(
            expected.map(({ product }) => product),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are found in every part of many", () => {
    const vectors = randomVectors(SEVERAL_PARTS, 1);
    const asked = randomVectors(3, 2);
    const { places } = createClosestVectors(vectors).find(asked, 7);
    for (const row of [0, 1, 2])
      expect([...places.subarray(row * 7, (row + 1) * 7)]).toEqual(
        sorted(vectors, asked, row)
          .slice(0, 7)
          .map(({ place }) => place),
      );
  });

  it("are all there where they are all alike", () => {
    const vectors = new Float32Array(100 * DIMENSIONS).fill(0.25);
    const { places } = createClosestVectors(vectors).find(vectors.slice(0, DIMENSIONS), 5);
    expect([...places]).toEqual([0, 1, 2, 3, 4]);
  });

  it("are fewer than wanted where there are fewer", () => {
    const { places, products } = createClosestVectors(randomVectors(2, 3)).find(randomVectors(1, 4), 4);
    expect([...places].filter((place) => place < 0)).toHaveLength(2);
    expect([...products].filter((product) => product === -Infinity)).toHaveLength(2);
  });
});

function sorted(vectors: Float32Array, asked: Float32Array, row: number) {
  return Array.from({ length: vectors.length / DIMENSIONS }, (_, place) => ({
    place,
    product: exactProduct(asked, row * DIMENSIONS, vectors, place * DIMENSIONS),
  })).sort((one, other) => other.product - one.product || one.place - other.place);
}

function randomVectors(count: number, seed: number): Float32Array {
  const random = randomNumbers(seed);
  return Float32Array.from({ length: count * DIMENSIONS }, () => random() * 4 - 2);
}
