import { describe, expect, it } from "vitest";
import type { StagedSource } from "#lib/contract/staged/tables";
import { planLoads, type StagedDelivery } from "#lib/warehouse/deliveries/plan-loads";

const delivery = (source: StagedSource, date: string): StagedDelivery => ({ source, date });

const january = delivery("imdb", "2026-01-01");
const february = delivery("imdb", "2026-02-01");
const films = delivery("tmdb", "2026-01-15");
const releases = delivery("discogs", "2026-01-01");

describe("planLoads", () => {
  it("takes days in order, and deliveries of one day together", () => {
    const loads = planLoads([february, releases, films, january], []);
    expect(loads.map(({ date, delivered }) => [date, delivered.map(({ source }) => source)])).toEqual([
      ["2026-01-01", ["discogs", "imdb"]],
      ["2026-01-15", ["tmdb"]],
      ["2026-02-01", ["imdb"]],
    ]);
  });

  it("knows the newest delivery of each source on the day", () => {
    const newest = planLoads([january, films, february], []).map((load) =>
      [...load.newest.values()].map(({ source, date }) => `${source} ${date}`),
    );
    expect(newest).toEqual([
      ["imdb 2026-01-01"],
      ["imdb 2026-01-01", "tmdb 2026-01-15"],
      ["imdb 2026-02-01", "tmdb 2026-01-15"],
    ]);
  });

  it("knows the newest delivery of each source before the day, of which there is none at first", () => {
    const before = planLoads([films, february], [january]).map(({ newestBefore }) => [...newestBefore.values()]);
    expect(before).toEqual([[january], [january, films]]);
    expect(planLoads([january], []).map(({ newestBefore }) => newestBefore.size)).toEqual([0]);
  });

  it("leaves out what is loaded, and still knows it", () => {
    const loads = planLoads([january, films], [january]);
    expect(loads.map(({ date, delivered }) => [date, delivered])).toEqual([["2026-01-15", [films]]]);
    expect(loads[0]?.newest.get("imdb")).toEqual(january);
    expect(planLoads([january], [january])).toEqual([]);
  });

  it("refuses a delivery that is older than what its history holds", () => {
    expect(() => planLoads([january, february], [february])).toThrow(
      'the imdb delivery comes too late: the warehouse holds imdb of 2026-02-01: "2026-01-01" (load all deliveries again, in order: leitmotif build --force)',
    );
    expect(() => planLoads([films], [february])).toThrow("the tmdb delivery comes too late");
  });

  it("refuses a delivery of a day that its history has passed through", () => {
    expect(() => planLoads([delivery("tmdb", "2026-02-01")], [february])).toThrow("comes too late");
  });

  it("takes an older delivery of the other history", () => {
    expect(planLoads([releases], [february])).toHaveLength(1);
  });
});
