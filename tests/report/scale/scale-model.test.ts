import { describe, expect, it } from "vitest";
import type { MeasuredRun } from "#lib/report/scale/measured-runs";
import { ALL_RELEASES, ASSUMED, gainOfTwo, modelOf, ratesOf, startOf } from "#lib/report/scale/scale-model";

const run = (of: Partial<MeasuredRun>): MeasuredRun => ({
  by: "spark",
  workers: 2,
  releases: 100,
  films: 1000,
  partitions: 1,
  seconds: 10,
  cpuSeconds: 20,
  ...of,
});

const RUNS = [
  run({ releases: 4100, seconds: 14, cpuSeconds: 28 }),
  run({}),
  run({ releases: 1100, seconds: 11, cpuSeconds: 22 }),
  run({ workers: 1, seconds: 12 }),
  run({ workers: 1, releases: 4100, seconds: 20, cpuSeconds: 28 }),
  run({ by: "link", workers: 1, cpuSeconds: 1 }),
];

describe("what a release costs on Spark", () => {
  it("leaves out the start, which is the run with the fewest releases", () => {
    expect(startOf(RUNS, "spark", 2)?.releases).toBe(100);
    expect(ratesOf(RUNS, "spark", 2).map(({ releases, cpuMilliseconds }) => [releases, cpuMilliseconds])).toEqual([
      [1100, 2],
      [4100, 2],
    ]);
  });

  it("has no rate where only the start was measured", () => {
    expect(ratesOf(RUNS, "link", 1)).toEqual([]);
    expect(ratesOf([], "spark", 2)).toEqual([]);
  });

  it("compares two workers with one at the scale that both have linked", () => {
    expect(gainOfTwo(RUNS)).toBe(2);
    expect(gainOfTwo(RUNS.filter(({ workers }) => workers === 2))).toBeUndefined();
  });
});

describe("all of Discogs on paper", () => {
  const prices = { cpuHour: 0.1, memoryGbHour: 0.01 };

  it("shares the work among the cores, and not the start", () => {
    const hours = ALL_RELEASES / 3_600_000;
    expect(modelOf(1, prices).map(({ cores, minutes }) => (minutes - ASSUMED.startMinutes) * cores)).toEqual(
      ASSUMED.cores.map(() => expect.closeTo(60 * hours, 6)),
    );
  });

  it("pays every core for the whole time", () => {
    const hour = prices.cpuHour + ASSUMED.memoryGbACore * prices.memoryGbHour;
    for (const { cores, minutes, cost } of modelOf(1, prices)) expect(cost).toBeCloseTo((cores * hour * minutes) / 60);
  });
});
