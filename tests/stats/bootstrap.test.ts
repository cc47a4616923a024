import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pearson, spearman } from "#lib/stats/correlation/correlation";
import { pearsonStatistic, spearmanStatistic } from "#lib/stats/correlation/resampled-correlation";
import { intervalOf } from "#lib/stats/interval";
import { bcaReading } from "#lib/stats/resampling/bca-limits";
import { bootstrap, type Statistic } from "#lib/stats/resampling/bootstrap";
import reference from "../fixtures/stats/bootstrap.json" with { type: "json" };
import { covers, expectLimits } from "./expect-limits.js";
import { normalNumbers, shareOfSeeds } from "./seeded-numbers.js";

const meanOf =
  (values: readonly number[]): Statistic =>
  (rows) =>
    rows.reduce((sum, row) => sum + (values[row] ?? 0), 0) / rows.length;

describe("the bootstrap", () => {
  it("reads resampled values as SciPy's BCa does", () => {
    const { values, resampledMeans, leftOutMeans, meanLimits } = reference;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const { method, limitsAt } = bcaReading(mean, Float64Array.from(resampledMeans), Float64Array.from(leftOutMeans));
    expect(method).toBe("BCa");
    expectLimits(intervalOf(mean, values.length, limitsAt), meanLimits, 1e-6);
  });

  it("agrees with SciPy's own resamples of a mean and a correlation within chance", () => {
    const { values, x, y, meanLimits, correlationLimits } = reference;
    expectLimits(bootstrap(values.length, meanOf(values), { seed: 1, resamples: 4000 }), meanLimits, 0.05);
    expectLimits(bootstrap(x.length, pearsonStatistic(x, y), { seed: 1, resamples: 4000 }), correlationLimits, 0.05);
  });

  it("gives the same for the same seed, and something else for another", () => {
    const run = (seed: number) => bootstrap(80, meanOf(reference.values), { seed, resamples: 300 });
    expect(run(4)).toEqual(run(4));
    expect(run(4)?.levels).not.toEqual(run(5)?.levels);
  });

  it("draws whole films: songs that repeat their film add no certainty", () => {
    const films = normalNumbers(8, 40);
    const songs = films.flatMap((value) => [value, value, value, value]);
    const clusters = songs.map((_, song) => Math.floor(song / 4));
    const width = (found: ReturnType<typeof bootstrap>) => (found?.levels[95][1] ?? 0) - (found?.levels[95][0] ?? 0);
    const byFilm = width(bootstrap(40, meanOf(films), { seed: 3 }));
    expect(width(bootstrap(160, meanOf(songs), { seed: 3, clusters }))).toBeCloseTo(byFilm, 10);
    expect(width(bootstrap(160, meanOf(songs), { seed: 3 }))).toBeLessThan(0.6 * byFilm);
  });

  it("takes plain percentiles where bias or acceleration have no value, and counts resamples without one", () => {
    expect(bootstrap(3, () => 7, { seed: 1 })).toMatchObject({
      estimate: 7,
      method: "percentile",
      levels: { 95: [7, 7] },
    });
    const rare = [0, 0, 0, 0, 0, 0, 0, 1];
    const found = bootstrap(8, pearsonStatistic(rare, rare), { seed: 1 });
    expect(found?.failed).toBeGreaterThan(500);
    expect(found?.method).toBe("percentile");
    expect(bootstrap(0, () => undefined, { seed: 1 })).toBeUndefined();
  });

  it("finds nothing where there is nothing: about 95% of the intervals of a correlation hold zero", () => {
    const share = shareOfSeeds(150, (seed) => {
      const [x, y] = [normalNumbers(seed, 60), normalNumbers(seed + 400, 60)];
      return covers(bootstrap(60, spearmanStatistic(x, y), { seed, resamples: 400 }), 0);
    });
    expect(share).toBeGreaterThan(0.89);
    expect(share).toBeLessThan(1);
  });

  it("correlates all rows, and any sample of them, as the plain functions do", () => {
    const number = fc.integer({ min: 0, max: 6 });
    const rows = fc.array(fc.record({ x: number, y: number }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.array(fc.nat(3), { minLength: 4, maxLength: 30 }), (list, drawn) => {
        const [x, y] = [list.map((row) => row.x), list.map((row) => row.y)];
        const sample = Int32Array.from(drawn);
        const [one, other] = [drawn.map((row) => x[row] ?? 0), drawn.map((row) => y[row] ?? 0)];
        const [byValue, byRank] = [pearson(one, other), spearman(one, other)];
        fc.pre(byValue !== undefined && byRank !== undefined);
        expect(pearsonStatistic(x, y)(sample)).toBeCloseTo(byValue?.estimate ?? Number.NaN, 10);
        expect(spearmanStatistic(x, y)(sample)).toBeCloseTo(byRank?.estimate ?? Number.NaN, 10);
      }),
    );
  });
});
