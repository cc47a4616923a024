import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addControls, effectBeyond, noControls } from "#lib/stats/regression/adjusted-effect";
import { coefficients } from "#lib/stats/regression/coefficients";
import { leastSquares } from "#lib/stats/regression/least-squares";
import type { Errors } from "#lib/stats/regression/standard-error";
import { expectNear } from "./expect-limits.js";
import { coinTosses, normalNumbers } from "./seeded-numbers.js";

describe("an adjusted effect", () => {
  it("gives the coefficient of the whole regression, with the same error, whatever is held fixed and in which steps", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom<Errors>("classical", "HC1", "HC3", {
          clusters: coinTosses(3, 60, 0.5).map((toss, row) => 3 * toss + (row % 9)),
        }),
        fc.boolean(),
        (seed, errors, isWeighted) => {
          const [year, budget, outcome] = [
            normalNumbers(seed, 60),
            normalNumbers(seed + 1, 60),
            normalNumbers(seed + 2, 60),
          ];
          const exposure = coinTosses(seed + 3, 60, 0.4);
          const weights = isWeighted
            ? coinTosses(seed + 4, 60, 0.7).map((toss, row) => toss * (1 + (row % 3)))
            : undefined;
          const columns = [
            { name: "year", values: year },
            { name: "budget", values: budget },
          ];
          const whole = coefficients(
            leastSquares(outcome, [...columns, { name: "jazz", values: exposure }], weights),
            errors,
          ).at(-1);
          const inSteps = columns.reduce(
            (controls, column) => addControls(controls, [column]),
            noControls(outcome, weights),
          );
          const effect = effectBeyond(inSteps, exposure, errors);
          expectNear(effect?.estimate, whole?.estimate, 1e-8);
          expectNear(effect?.error, whole?.error, 1e-8);
          expectNear(effect?.p, whole?.p, 1e-6);
          expect(effect?.n).toBe(whole?.n);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("has no value where the controls leave nothing of the exposure", () => {
    const jazz = [0, 1, 0, 1, 1];
    const controls = addControls(noControls([3, 5, 4, 7, 8]), [
      { name: "not jazz", values: jazz.map((value) => 1 - value) },
    ]);
    expect(effectBeyond(controls, jazz, "HC3")).toBeUndefined();
  });
});
