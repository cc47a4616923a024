import { beforeAll, describe, expect, it } from "vitest";
import { figure } from "#lib/figures/open-figure";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { byKey, type RawFilm, rawFilms } from "../raw-films.js";
import { ranksOf } from "../raw-titles.js";

/** A film both of whose sums are known. */
type Told = RawFilm & { readonly budget: number; readonly revenue: number };

export function checkMoney(open: () => Promise<Snapshot>): void {
  let snapshot: Snapshot;
  let films: RawFilm[];
  let years: number[];
  /** The year with the most films of which both sums are known. */
  let commonest: number;

  beforeAll(async () => {
    snapshot = await open();
    films = await rawFilms(snapshot);
    years = [...new Set(films.flatMap(({ year }) => year ?? []))];
    commonest = years.toSorted((one, other) => told(other).length - told(one).length)[0] ?? 0;
  });

  describe("the dearest films", () => {
    it("are the ten largest known budgets of each year and of all", async () => {
      const titles = new Map((await snapshot.rows("dim_title")).map((row) => [row.title_id, String(row.title_key)]));
      const rows = await snapshot.rows("top_budgets");
      for (const year of [0, ...years]) {
        const of = about(year);
        const budgets = of.flatMap(({ budget }) => budget ?? []).sort((a, b) => b - a);
        const found = rows.filter((row) => row.year === year);
        expect(found.map(({ budget }) => budget)).toEqual(budgets.slice(0, 10));
        for (const row of found) {
          const film = films.find(({ key }) => key === titles.get(row.title_id));
          expect([row.budget, row.revenue, row.released]).toEqual([film?.budget, film?.revenue, film?.year]);
          expect([row.films, row.known]).toEqual([of.length, budgets.length]);
        }
      }
    });
  });

  describe("budget against revenue", () => {
    it("counts only films of which both are known, and compares their ranks", async () => {
      const rows = await snapshot.rows("budget_against_revenue");
      for (const year of [0, commonest]) {
        const of = told(year);
        const found = rows.filter((row) => row.year === year);
        expect(found).toHaveLength(Math.min(of.length, year === 0 ? 500 : 20));
        for (const { budget, revenue } of found)
          expect(of.some((film) => film.budget === budget && film.revenue === revenue)).toBe(true);
        expect(found[0]?.n).toBe(of.length);
        expect(found[0]?.more_than_cost).toBeCloseTo(
          of.filter(({ budget, revenue }) => revenue > budget).length / of.length,
          12,
        );
        expect(found[0]?.correlation).toBeCloseTo(rankCorrelation(of), 9);
      }
    });
  });

  describe("popularity by genre, and of production houses", () => {
    it("is the geometric mean of all films of a genre, whichever place it has among theirs", async () => {
      const rows = await snapshot.rows("popularity_by_genre");
      for (const year of [0, commonest]) {
        const groups = groupedBy(about(year), ({ genres }) =>
          [...genres].map((genre) => (genre === "Science Fiction" ? "Sci-Fi" : genre)),
        );
        expectTypical(
          rows.filter((row) => row.year === year),
          "genre",
          groups,
          { least: 5 },
        );
      }
    });

    it("is that of houses with enough films, ranked by the lower end of their intervals", async () => {
      const houses = new Map<string, string[]>();
      for (const { title_key, kind, label } of await snapshot.rows("title_label_bridge"))
        if (kind === "company")
          houses.set(String(title_key), [...(houses.get(String(title_key)) ?? []), String(label)]);
      const rows = await snapshot.rows("production_houses");
      for (const [year, least] of [
        [0, 10],
        [commonest, 3],
      ] as const) {
        const found = rows.filter((row) => row.year === year);
        expectTypical(
          found,
          "house",
          groupedBy(about(year), ({ key }) => houses.get(key) ?? []),
          { least, most: 10 },
        );
        const lowEnds = found.map(({ low95 }) => Number(low95));
        expect(lowEnds).toEqual([...lowEnds].sort((a, b) => b - a));
      }
    });
  });

  describe("return on budget", () => {
    it("counts each film with both sums once, between powers of 2, around the median", async () => {
      const rows = (await snapshot.rows("return_on_budget")).filter(({ year }) => year === 0);
      const ratios = told(0).map(({ budget, revenue }) => revenue / budget);
      // The outermost bars hold what lies beyond.
      const drawn = ratios.map((ratio) => Math.max(2 ** -7, Math.min(ratio, 2 ** 7 - 1)));
      for (const row of rows) {
        const within = drawn.filter((ratio) => ratio >= 2 ** Number(row.from) && ratio < 2 ** Number(row.to));
        expect(row.films).toBe(within.length);
      }
      expect(rows.reduce((sum, { films }) => sum + Number(films), 0)).toBe(ratios.length);
      expect(rows[0]?.median).toBeCloseTo(medianOf(ratios), 12);
      expect(rows[0]?.profit).toBeCloseTo(medianOf(told(0).map(({ budget, revenue }) => revenue - budget)), 3);
    });
  });

  describe("films that pay", () => {
    it("take in at least twice what they cost, which is asked of films with both sums alone", async () => {
      for (const row of await snapshot.rows("films_that_pay")) {
        const of = told(0).filter(({ year }) => row.decade === 0 || decadeOf(year) === row.decade);
        expect([row.paid, row.n]).toEqual([
          of.filter(({ budget, revenue }) => revenue >= 2 * budget).length,
          of.length,
        ]);
        expect(row.estimate).toBeCloseTo(Number(row.paid) / of.length, 12);
        const [low, high] = wilson(Number(row.paid), of.length);
        expect(row.low95).toBeCloseTo(low, 6);
        expect(row.high95).toBeCloseTo(high, 6);
      }
    });
  });

  describe("known money", () => {
    it("counts every film with a year once", async () => {
      const rows = await snapshot.rows("known_money");
      const counts = new Map<string, number>();
      for (const { year, budget, revenue } of films) {
        if (year === null) continue;
        const kind =
          budget === null ? (revenue === null ? "neither" : "revenue only") : revenue === null ? "budget only" : "both";
        const place = `${decadeOf(year)} ${kind}`;
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      expect(new Map(rows.map(({ decade, known, films }) => [`${decade} ${known}`, films]))).toEqual(counts);
    });
  });

  describe("a figure of one year", () => {
    it.each(["top-budgets", "budget-against-revenue", "popularity-by-genre", "production-houses", "return-on-budget"])(
      "is drawn for %s, and refused for a year without films",
      async (name) => {
        const { title, caption, rows, svg } = await figure(name, snapshot, { year: commonest });
        expect(`${title} ${caption}`).toContain(`of ${commonest}`);
        expect(rows.every(({ year }) => year === commonest)).toBe(true);
        expect(await svg()).toMatch(/^<svg/);
        await expect(figure(name, snapshot, { year: 1890 })).rejects.toThrow(
          /has nothing to show of this year: "1890"/,
        );
      },
    );
  });

  function about(year: number): RawFilm[] {
    return year === 0 ? films : films.filter((film) => film.year === year);
  }

  function told(year: number): Told[] {
    return about(year).filter((film): film is Told => film.budget !== null && film.revenue !== null);
  }
}

function decadeOf(year: number | null): number | null {
  return year === null ? null : year - (year % 10);
}

function groupedBy(of: readonly RawFilm[], groupsOf: (film: RawFilm) => readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const film of of) {
    if (film.popularity === null || film.popularity === 0) continue;
    for (const group of new Set(groupsOf(film))) groups.set(group, [...(groups.get(group) ?? []), film.popularity]);
  }
  return groups;
}

/** With `most`, only those whose intervals have the highest lower ends are in the rows. */
function expectTypical(
  rows: readonly Row[],
  column: string,
  groups: Map<string, number[]>,
  { least, most = groups.size }: { readonly least: number; readonly most?: number },
): void {
  const enough = [...groups].filter(([, popularity]) => popularity.length >= least);
  expect(rows).toHaveLength(Math.min(most, enough.length));
  const found = byKey(rows, column);
  const lowest = Math.min(...rows.map(({ low95 }) => Math.log(Number(low95))));
  for (const [group, popularity] of enough) {
    const logs = popularity.map(Math.log);
    const error = Math.sqrt(meanOf(logs.map((log) => (log - meanOf(logs)) ** 2)) / (logs.length - 1));
    const row = found.get(group);
    // Student's intervals are wider than the normal distribution's, of three films 4.31 standard errors.
    const widest = logs.length > 30 ? 2.1 : logs.length >= 10 ? 2.27 : 4.4;
    if (row === undefined) {
      expect(meanOf(logs) - widest * error).toBeLessThanOrEqual(lowest);
      continue;
    }
    found.delete(group);
    expect(row.n).toBe(popularity.length);
    expect(row.mean).toBeCloseTo(meanOf(popularity), 9);
    expect(row.estimate).toBeCloseTo(Math.exp(meanOf(logs)), 9);
    const reach = Math.log(Number(row.high95) / Number(row.estimate)) / error;
    expect(reach).toBeGreaterThan(1.95);
    expect(reach).toBeLessThan(widest);
  }
  expect([...found.keys()]).toEqual([]);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Both shares that lie 1.96 of their own standard errors from the one that is seen. */
function wilson(count: number, n: number): [low: number, high: number] {
  const [z, share] = [1.959964, count / n];
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const ends = [-reach, reach].map((of) => (share + z ** 2 / (2 * n) + of) / (1 + z ** 2 / n));
  return [ends[0] ?? Number.NaN, ends[1] ?? Number.NaN];
}

/** Pearson's correlation of ranks. */
function rankCorrelation(of: readonly Told[]): number {
  const [budgets, revenues] = [ranksOf(of.map(({ budget }) => budget)), ranksOf(of.map(({ revenue }) => revenue))];
  const [left, right] = [meanOf(budgets), meanOf(revenues)];
  const products = budgets.map((value, place) => (value - left) * ((revenues[place] ?? 0) - right));
  const squares = (values: readonly number[], mean: number) => meanOf(values.map((value) => (value - mean) ** 2));
  return meanOf(products) / Math.sqrt(squares(budgets, left) * squares(revenues, right));
}
