import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareUpper, noncentralChiSquareProbability } from "#lib/stats/distributions/chi-square";
import { normalProbability, normalQuantile, normalTwoSided } from "#lib/stats/distributions/normal";
import { studentProbability, studentQuantile, studentTwoSided } from "#lib/stats/distributions/student";
import reference from "../fixtures/stats/distributions.json" with { type: "json" };
import { expectNear } from "./expect-limits.js";

describe("the distributions", () => {
  it("agrees with SciPy on the normal distribution, even far out", () => {
    for (const { z, below, twoSided } of reference.normal) {
      expectNear(normalProbability(z), below, 1e-12);
      expectNear(normalTwoSided(z), twoSided, 1e-12);
    }
    for (const { p, z } of reference.normalQuantiles) expectNear(normalQuantile(p), z, 1e-14);
  });

  it("agrees with SciPy on Student's t, from one degree of freedom to a million", () => {
    for (const { t, df, below, twoSided } of reference.student) {
      expectNear(studentProbability(t, df), below, 1e-8);
      expectNear(studentTwoSided(t, df), twoSided, 1e-8);
    }
    for (const { p, df, t } of reference.studentQuantiles) expectNear(studentQuantile(p, df), t, 1e-9);
  });

  it("agrees with SciPy on chi-square, central and not", () => {
    for (const { x, df, above } of reference.chiSquare) expectNear(chiSquareUpper(x, df), above, 1e-10);
    for (const { x, df, noncentrality, below } of reference.noncentral)
      expect(noncentralChiSquareProbability(x, df, noncentrality)).toBeCloseTo(below, 10);
  });

  it("leads back from a quantile to its probability", () => {
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(probability, fc.double({ min: 0.5, max: 1e4, noNaN: true }), (p, df) => {
        expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 12);
        expect(studentProbability(studentQuantile(p, df), df)).toBeCloseTo(p, 9);
      }),
    );
  });
});
