import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Interval, LEVELS } from "#lib/stats/interval";
import { coefficients } from "#lib/stats/regression/coefficients";
import { leastSquares } from "#lib/stats/regression/least-squares";
import type { Errors } from "#lib/stats/regression/standard-error";
import fromR from "../fixtures/stats/reference-r.json" with { type: "json" };
import reference from "../fixtures/stats/regression.json" with { type: "json" };
import { covers, expectLimits, expectNear } from "./expect-limits.js";
import { coinTosses, normalNumbers, shareOfSeeds } from "./seeded-numbers.js";

/** Four pictures, one line (Anscombe 1973). */
const ANSCOMBE = {
  x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
  ys: [
    [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
    [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
    [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
  ],
  fourthX: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
  fourthY: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
};

const ERRORS = { nonrobust: "classical", HC1: "HC1", HC3: "HC3" } as const;

type Table = Readonly<Record<string, number | undefined>>;
type LimitTable = Readonly<Record<string, readonly number[] | undefined>>;
interface Reference {
  readonly estimates: Table;
  readonly errors: Table;
  readonly p: Table;
  readonly limits: { readonly "50": LimitTable; readonly "80": LimitTable; readonly "95": LimitTable };
}

function columnsOf(columns: Readonly<Record<string, readonly number[]>>) {
  return Object.entries(columns).map(([name, values]) => ({ name, values }));
}

function expectCoefficients(
  fit: ReturnType<typeof leastSquares>,
  errors: Errors,
  { estimates, errors: sizes, p, limits }: Reference,
  tolerance: number,
) {
  for (const coefficient of coefficients(fit, errors)) {
    const { name } = coefficient;
    expectNear(coefficient.estimate, estimates[name], tolerance);
    expectNear(coefficient.error, sizes[name], tolerance);
    expectNear(coefficient.p, p[name], 100 * tolerance);
    const at = (level: "50" | "80" | "95") => limits[level][name] ?? [];
    expectLimits(coefficient, { "50": at("50"), "80": at("80"), "95": at("95") }, 10 * tolerance);
  }
}

describe("least squares", () => {
  it("gives Anscombe's four sets the line and the errors that he printed", () => {
    const sets = [...ANSCOMBE.ys.map((y) => [ANSCOMBE.x, y] as const), [ANSCOMBE.fourthX, ANSCOMBE.fourthY] as const];
    for (const [x, y] of sets) {
      const fit = leastSquares(y, [{ name: "x", values: x }]);
      const [constant, slope] = coefficients(fit, "classical");
      expect(constant?.estimate).toBeCloseTo(3, 2);
      expect(slope?.estimate).toBeCloseTo(0.5, 2);
      expect(slope?.error).toBeCloseTo(0.118, 3);
      expect(fit.rSquared).toBeCloseTo(0.667, 2);
    }
  });

  it.each(["nonrobust", "HC1", "HC3"] as const)(
    "agrees with statsmodels on Longley's ill-conditioned data: %s",
    (kind) => {
      const { outcome, columns, rSquared } = reference.longley;
      const fit = leastSquares(outcome, columnsOf(columns));
      expectNear(fit.rSquared, rSquared, 1e-10);
      expectCoefficients(fit, ERRORS[kind], reference.longley[kind], 1e-6);
    },
  );

  it.each(["plain", "weighted"] as const)("agrees with statsmodels on songs of films, with every error: %s", (kind) => {
    const { outcome, columns, weights, clusters } = reference.songs;
    const fit = leastSquares(outcome, columnsOf(columns), kind === "weighted" ? weights : undefined);
    expectNear(fit.rSquared, reference.songs[kind].rSquared, 1e-10);
    for (const [name, errors] of Object.entries(ERRORS))
      expectCoefficients(fit, errors, reference.songs[kind][name as keyof typeof ERRORS], 1e-9);
    expectCoefficients(fit, { clusters }, reference.songs[kind].cluster, 1e-9);
  });

  it("agrees with R's sandwich on the braking of cars and the growth of chicks", () => {
    const { cars, chicks } = fromR;
    const braking = leastSquares(cars.dist, [{ name: "speed", values: cars.speed }]);
    for (const kind of ["HC1", "HC3"] as const) expectNear(coefficients(braking, kind)[1]?.error, cars[kind].speed);
    const growth = leastSquares(chicks.weight, [{ name: "Time", values: chicks.time }]);
    expectNear(coefficients(growth, { clusters: chicks.chick })[1]?.error, chicks.clustered.Time);
  });

  it("names the column that the ones before it already say, and gives the others as if it were not there", () => {
    const { outcome, columns } = reference.songs;
    const doubled = columns.year.map((year) => 3 - 2 * year);
    const fit = leastSquares(outcome, [
      ...columnsOf(columns),
      { name: "backwards", values: doubled },
      { name: "nothing", values: doubled.map(() => 0) },
    ]);
    expect(fit.dropped).toEqual(["backwards", "nothing"]);
    expectCoefficients(fit, "HC3", reference.songs.plain.HC3, 1e-9);
  });

  it("lets a row that is the only one of its kind bound nothing under HC3, and disturb no other coefficient", () => {
    const { outcome, columns } = reference.songs;
    const only = outcome.map((_, row) => (row === 5 ? 1 : 0));
    const fit = leastSquares(outcome, [...columnsOf(columns), { name: "only", values: only }]);
    const without = leastSquares(
      outcome,
      columnsOf(columns),
      only.map((value) => 1 - value),
    );
    const found = coefficients(fit, "HC3");
    expect(found[4]).toMatchObject({ name: "only", error: Infinity, p: 1 });
    expect(found[4]?.levels[50]).toEqual([-Infinity, Infinity]);
    for (const [index, { error }] of coefficients(without, "HC3").entries()) expectNear(found[index]?.error, error);
  });

  it("has no limits where there are as many coefficients as rows, or a single cluster", () => {
    const exact = leastSquares([1, 2], [{ name: "x", values: [0, 1] }]);
    expect(coefficients(exact, "HC1")[1]?.levels[80]).toEqual([-Infinity, Infinity]);
    const { outcome, columns } = reference.songs;
    const oneFilm = coefficients(leastSquares(outcome, columnsOf(columns)), {
      clusters: outcome.map(() => "tt0086879"),
    });
    expect(oneFilm[1]?.levels[50]).toEqual([-Infinity, Infinity]);
  });

  it("refuses missing values, wrong lengths and negative weights, and says where", () => {
    expect(() => leastSquares([1, Number.NaN, 3], [])).toThrow("outcome: value 1 is NaN");
    expect(() => leastSquares([1, 2, 3], [{ name: "year", values: [1] }])).toThrow(
      "year has 1 values where 3 are expected",
    );
    expect(() => leastSquares([1, 2], [], [1, -1])).toThrow("weights: value 1 is -1");
  });

  it("finds nothing where there is nothing: 95% of the intervals hold zero, with robust and clustered errors", () => {
    const holdsZero = (errors: (seed: number) => Errors) =>
      shareOfSeeds(200, (seed) => {
        const spread = normalNumbers(seed, 300);
        const outcome = normalNumbers(seed + 5000, 300).map((value, row) => value * Math.exp(0.5 * (spread[row] ?? 0)));
        const exposure = { name: "jazz", values: coinTosses(seed + 9000, 300, 0.2) };
        return covers(
          coefficients(leastSquares(outcome, [exposure, { name: "spread", values: spread }]), errors(seed))[1],
          0,
        );
      });
    expect(holdsZero(() => "HC3")).toBeGreaterThan(0.91);
    expect(holdsZero(() => "HC3")).toBeLessThan(0.99);
    expect(holdsZero(() => ({ clusters: Array.from({ length: 300 }, (_, row) => row % 60) }))).toBeGreaterThan(0.9);
  });
});

describe("properties of least squares", () => {
  const value = fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10);
  const rows = fc.array(fc.record({ y: value, x: value, z: value, weight: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 12,
    maxLength: 30,
  });
  interface Row {
    readonly y: number;
    readonly x: number;
    readonly z: number;
    readonly weight: number;
  }
  const fitOf = (list: readonly Row[], weights?: readonly number[]) =>
    leastSquares(
      list.map(({ y }) => y),
      [
        { name: "x", values: list.map(({ x }) => x) },
        { name: "z", values: list.map(({ z }) => z) },
      ],
      weights,
    );
  const expectSame = (one: readonly Interval[], other: readonly Interval[], factor = 1) => {
    expect(one.length).toBe(other.length);
    for (const [index, { estimate, levels }] of one.entries()) {
      const near = (a: number, b: number | undefined) =>
        expect(Math.abs(a - factor * (b ?? Number.NaN))).toBeLessThan(1e-6 * (1 + Math.abs(a)));
      near(estimate, other[index]?.estimate);
      for (const level of LEVELS) near(levels[level][0], other[index]?.levels[level][0]);
    }
  };
  /** Near-singular designs lose digits by nature; the fixtures look at these. */
  const isTame = (list: readonly Row[]) => {
    const spread = (of: (row: Row) => number) => Math.max(...list.map(of)) - Math.min(...list.map(of));
    const fit = fitOf(list);
    return (
      spread(({ x }) => x) > 1 &&
      spread(({ z }) => z) > 1 &&
      fit.dropped.length === 0 &&
      fit.leverages.every((leverage) => leverage < 0.99)
    );
  };

  it("fits the same line whatever the order of rows", () => {
    fc.assert(
      fc.property(rows, (list) => {
        fc.pre(isTame(list));
        expectSame(coefficients(fitOf(list), "HC3"), coefficients(fitOf(list.toReversed()), "HC3"));
      }),
    );
  });

  it("follows the scale of the outcome, and not that of the weights", () => {
    fc.assert(
      fc.property(rows, (list) => {
        fc.pre(isTame(list));
        expectSame(
          coefficients(fitOf(list.map((row) => ({ ...row, y: 4 * row.y }))), "HC1"),
          coefficients(fitOf(list), "HC1"),
          4,
        );
        const weights = list.map(({ weight }) => weight);
        expectSame(
          coefficients(fitOf(list, weights), "HC3"),
          coefficients(
            fitOf(
              list,
              weights.map((weight) => 3 * weight),
            ),
            "HC3",
          ),
        );
      }),
    );
  });

  it("takes weights of one for none", () => {
    fc.assert(
      fc.property(rows, (list) => {
        fc.pre(isTame(list));
        expectSame(
          coefficients(fitOf(list), "HC3"),
          coefficients(
            fitOf(
              list,
              list.map(() => 1),
            ),
            "HC3",
          ),
        );
      }),
    );
  });

  it("gives exactly the errors of HC1 when every cluster has one row", () => {
    fc.assert(
      fc.property(rows, (list) => {
        fc.pre(isTame(list));
        const fit = fitOf(list);
        const clustered = coefficients(fit, { clusters: list.map((_, row) => `tt${row}`) });
        for (const [index, { error }] of coefficients(fit, "HC1").entries())
          expectNear(clustered[index]?.error, error, 1e-9);
      }),
    );
  });
});
