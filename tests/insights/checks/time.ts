import { beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { known, meanOf, medianOf, type RawTitle, rawTitles, roughly95 } from "../raw-titles.js";

export function checkTime(open: () => Promise<Snapshot>): void {
  let snapshot: Snapshot;
  let titles: RawTitle[];
  let films: RawTitle[];
  let started: { readonly type: string; readonly year: number }[];

  beforeAll(async () => {
    snapshot = await open();
    titles = await rawTitles(snapshot);
    films = titles.filter(({ type }) => type === "movie");
    started = (await snapshot.rows("dim_title"))
      .filter(({ is_current, start_year }) => is_current === true && start_year !== null)
      .map(({ title_type, start_year }) => ({ type: String(title_type), year: Number(start_year) }));
  });

  describe("titles over the years", () => {
    it("are counted by decade and type, and each once", async () => {
      const rows = await snapshot.rows("titles_by_decade_and_type");
      for (const { decade, type, titles, n, estimate } of rows) {
        const own = started.filter(({ year }) => year - (year % 10) === decade);
        if (type === "films") expect(titles).toBe(own.filter((title) => title.type === "movie").length);
        expect(n).toBe(own.length);
        expect(estimate).toBeCloseTo(Number(titles) / own.length, 12);
      }
      expect(rows.reduce((sum, row) => sum + Number(row.titles), 0)).toBe(started.length);
      expect(rows[0]?.without_year).toBe(titles.length - started.length);
    });

    it("are counted by year and kind, also where there is none", async () => {
      const rows = await snapshot.rows("titles_by_year");
      const years = started.map(({ year }) => year);
      const kinds = new Set(started.map(({ type }) => kindOf(type)));
      expect(rows).toHaveLength(kinds.size * (Math.max(...years) - Math.min(...years) + 1));
      for (const { year, kind, titles } of rows) {
        const own = started.filter((title) => title.year === year && kindOf(title.type) === kind);
        expect(titles).toBe(own.length);
      }
    });
  });

  describe("the length of films", () => {
    it("is that of the film in the middle of its decade, between the quartiles", async () => {
      const rows = await snapshot.rows("runtime_by_decade");
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) {
        const own = films.filter(({ year }) => year !== null && year - (year % 10) === row.decade);
        const minutes = known(own.map(({ runtime }) => runtime));
        expect(row).toMatchObject({ films: own.length, n: minutes.length, estimate: medianOf(minutes) });
        const within = minutes.filter(
          (each) => each >= Number(row.lower_quartile) && each <= Number(row.upper_quartile),
        );
        expect(within.length / minutes.length).toBeGreaterThanOrEqual(0.45);
        // The ranks of the sign test, next to n / 2 ± 0.98 √n.
        const sorted = minutes.toSorted((a, b) => a - b);
        const rank = minutes.length / 2 - 0.98 * Math.sqrt(minutes.length);
        expect(row.low95).toBeGreaterThanOrEqual(sorted[Math.max(0, Math.floor(rank) - 1)] ?? 0);
        expect(row.low95).toBeLessThanOrEqual(sorted[Math.ceil(rank)] ?? 0);
      }
    });
  });

  describe("the months of the year", () => {
    it("have the films that came out in them", async () => {
      const dated = known(films.map(({ month }) => month));
      const rows = await snapshot.rows("films_by_month");
      expect(rows.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      for (const row of rows) {
        expect(row).toMatchObject({ films: dated.filter((month) => month === row.month).length, n: dated.length });
        expect(row.without_date).toBe(films.length - dated.length);
      }
      expect(rows[6]?.month_name).toBe("July");
    });

    it.each(["popularity", "revenue"] as const)("have the geometric mean of their films' %s", async (measure) => {
      const rows = await snapshot.rows(`${measure}_by_month`);
      expect(rows).toHaveLength(12);
      for (const row of rows) {
        const own = films.filter(({ month }) => month === row.month).map((film) => film[measure]);
        const logs = known(own).map(Math.log);
        expect(row.n).toBe(logs.length);
        expect(Math.log(Number(row.estimate))).toBeCloseTo(meanOf(logs), 9);
        // Student's interval is a little wider than the normal one.
        const [low, high] = roughly95(logs);
        const ratio = Math.log(Number(row.high95) / Number(row.low95)) / (high - low);
        expect(ratio).toBeGreaterThan(1);
        expect(ratio).toBeLessThan(1.06);
      }
    });
  });
}

function kindOf(type: string): string {
  if (type === "movie") return "films";
  return type.startsWith("tv") ? "television" : "shorts, videos and games";
}
