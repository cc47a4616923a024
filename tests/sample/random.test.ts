import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponential, logistic } from "#lib/sample/chance/arithmetic";
import { permute, unpermute } from "#lib/sample/chance/permutation";
import { bell, below, keyOf, unit, weighted } from "#lib/sample/chance/random";

const DRAWS = 50_000;

describe("random numbers without a state", () => {
  it("gives each index of a kind a key of its own", () => {
    const keys = new Set(Array.from({ length: DRAWS }, (_, index) => keyOf(7, 3, index)));
    expect(keys.size).toBe(DRAWS);
  });

  it("draws evenly between 0 and 1, and independently from slot to slot", () => {
    const first = Array.from({ length: DRAWS }, (_, index) => unit(keyOf(1, 1, index), 0));
    const second = Array.from({ length: DRAWS }, (_, index) => unit(keyOf(1, 1, index), 1));
    expect(mean(first)).toBeCloseTo(0.5, 2);
    expect(mean(first.map((value) => value ** 2))).toBeCloseTo(1 / 3, 2);
    expect(mean(first.map((value, n) => (value - 0.5) * ((second[n] ?? 0) - 0.5)))).toBeCloseTo(0, 2);
  });

  it("draws bell-shaped numbers with mean 0 and deviation 1", () => {
    const values = Array.from({ length: DRAWS }, (_, index) => bell(keyOf(5, 1, index), 9));
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it("chooses by weight", () => {
    const choose = weighted(["often", "never", "seldom"], [3, 0, 1]);
    const chosen = Array.from({ length: DRAWS }, (_, index) => choose(keyOf(2, 2, index), 0));
    expect(chosen.filter((value) => value === "often").length / DRAWS).toBeCloseTo(0.75, 1);
    expect(chosen).not.toContain("never");
  });

  it("stays below the limit", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.integer({ min: 1, max: 1e9 }), (key, slot, limit) => {
        const value = below(key, slot, limit);
        expect(Number.isInteger(value) && value >= 0 && value < limit).toBe(true);
      }),
    );
  });
});

describe("the fixed shuffle", () => {
  it("undoes the fixed shuffle at any size", () => {
    const places = fc
      .integer({ min: 1, max: 12_000_000 })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    fc.assert(
      fc.property(places, ([size, index]) => {
        expect(unpermute(size, permute(size, index))).toBe(index);
        expect(permute(size, unpermute(size, index))).toBe(index);
      }),
    );
  });
});

describe("arithmetic that is the same on every platform", () => {
  it("agrees with the engine's exponential to 13 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      }),
    );
    expect(logistic(0)).toBe(0.5);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
