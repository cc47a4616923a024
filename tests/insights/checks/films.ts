import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { figure } from "#lib/figures/open-figure";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { byKey, numberOrNull, type RawFilm, rawFilms } from "../raw-films.js";
import { ranksOf } from "../raw-titles.js";

/** A film with what only these answers ask for. */
interface FullFilm extends RawFilm {
  readonly votes: number | null;
  readonly average: number | null;
  readonly runtime: number | null;
  readonly language: string | null;
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** What the answers call the numbers of a film. */
const NUMBERS: Readonly<Record<string, (film: FullFilm) => number | null>> = {
  budget: ({ budget }) => budget,
  revenue: ({ revenue }) => revenue,
  "revenue ÷ budget": ({ budget, revenue }) => (budget === null || revenue === null ? null : revenue / budget),
  popularity: ({ popularity }) => popularity,
  votes: ({ votes }) => votes,
  rating: ({ average }) => average,
  runtime: ({ runtime }) => runtime,
  year: ({ year }) => year,
};

export function checkFilms(open: () => Promise<Snapshot>): void {
  let snapshot: Snapshot;
  let films: FullFilm[];

  beforeAll(async () => {
    snapshot = await open();
    const titles = byKey(
      (await snapshot.rows("dim_title")).filter(({ is_current }) => is_current),
      "title_key",
    );
    const [metrics, ratings] = [
      byKey(await snapshot.rows("fact_film_metrics"), "title_key"),
      byKey(await snapshot.rows("fact_ratings"), "title_key"),
    ];
    const labels = new Map<string, Record<string, string[]>>();
    for (const { title_key, kind, label } of await snapshot.rows("title_label_bridge")) {
      const of = labels.get(String(title_key)) ?? {};
      labels.set(String(title_key), { ...of, [String(kind)]: [...(of[String(kind)] ?? []), String(label)] });
    }
    films = (await rawFilms(snapshot)).map((film) => {
      const [metric, rating] = [metrics.get(film.key), ratings.get(film.key)];
      return {
        ...film,
        votes: numberOrNull(rating?.vote_count),
        average: numberOrNull(rating?.average_rating),
        runtime: numberOrNull(titles.get(film.key)?.runtime_minutes ?? metric?.runtime_minutes),
        language: typeof metric?.original_language === "string" ? metric.original_language : null,
        labels: labels.get(film.key) ?? {},
      };
    });
  });

  const bothKnown = (one: unknown, other: unknown) =>
    films.flatMap((film) => {
      const [x, y] = [numberOf(film, one), numberOf(film, other)];
      return x === null || y === null ? [] : [{ x, y }];
    });

  describe("correlations of numbers", () => {
    it("compare the ranks of the films of which both are known, for each pair", async () => {
      const rows = await snapshot.rows("number_correlations");
      const names = Object.keys(NUMBERS).filter((name) => name !== "revenue ÷ budget");
      const enough = names
        .flatMap((one, place) => names.slice(place + 1).map((other) => bothKnown(one, other)))
        .filter((known) => known.length >= 10 && varies(known.map(({ x }) => x)) && varies(known.map(({ y }) => y)));
      expect(rows).toHaveLength(enough.length);
      for (const { one, other, n, estimate } of rows) {
        const known = bothKnown(one, other);
        expect(n).toBe(known.length);
        expect(estimate).toBeCloseTo(pearson(ranksOf(known.map(({ x }) => x)), ranksOf(known.map(({ y }) => y))), 9);
      }
    });
  });

  describe("associations of categories", () => {
    it("compare countries and languages, corrected for the number of categories", async () => {
      const found = rowOf(await snapshot.rows("category_associations"), "pair", "country and language");
      const countries = withoutRare(films.map(({ key, labels }) => drawn(key, labels.country ?? [])));
      const languages = withoutRare(films.map(({ language }) => language));
      const known = countries.flatMap((country, film) => {
        const language = languages[film] ?? null;
        return country === null || language === null ? [] : [[country, language] as const];
      });
      expect(found.n).toBe(known.length);
      expect(found.estimate).toBeCloseTo(correctedV(known), 6);
    });
  });

  describe("outliers", () => {
    it("lie outside Tukey's fences of the logarithms, and are all counted", async () => {
      const far = await snapshot.rows("farthest_outliers");
      for (const row of await snapshot.rows("outlier_counts")) {
        const amounts = films.flatMap((film) => numberOf(film, row.measure) ?? []).filter((amount) => amount > 0);
        const logs = amounts.map(Math.log).sort((a, b) => a - b);
        const [lower, upper] = [quartile(logs, 0.25), quartile(logs, 0.75)];
        const [low, high] = [lower - 1.5 * (upper - lower), upper + 1.5 * (upper - lower)];
        const outside = logs
          .map((log) => Math.max(low - log, log - high) / (upper - lower))
          .filter((distance) => distance > 0);
        expect([row.n, row.below, row.above]).toEqual([
          amounts.length,
          logs.filter((log) => log < low).length,
          logs.filter((log) => log > high).length,
        ]);
        const distances = far.filter(({ measure }) => measure === row.measure).map(({ distance }) => Number(distance));
        const expected = outside.sort((a, b) => b - a).slice(0, 20);
        expect(distances).toHaveLength(expected.length);
        for (const [place, distance] of distances.entries()) expect(distance).toBeCloseTo(expected[place] ?? 0, 6);
      }
    });
  });

  describe("missing values", () => {
    it("are counted for each fact over all films", async () => {
      const rows = await snapshot.rows("missing_values");
      const known: Readonly<Record<string, (film: FullFilm) => unknown>> = {
        ...NUMBERS,
        genres: ({ genres }) => (genres.size > 0 ? genres : null),
        language: ({ language }) => language,
        country: ({ labels }) => labels.country ?? null,
        "production house": ({ labels }) => labels.company ?? null,
        keywords: ({ labels }) => labels.keyword ?? null,
        "linked soundtrack": ({ releases }) => (releases.length > 0 ? releases : null),
      };
      const told = rows.filter(({ fact }) => String(fact) in known);
      expect(told).toHaveLength(rows.length - 3);
      for (const { fact, missing, films: all } of told) {
        expect([fact, missing, all]).toEqual([
          fact,
          films.filter((film) => (known[String(fact)]?.(film) ?? null) === null).length,
          films.length,
        ]);
      }
    });
  });

  describe("keywords", () => {
    it("are counted once a film, in the ranking and in the cloud", async () => {
      const counts = new Map<string, number>();
      for (const { labels } of films)
        for (const word of labels.keyword ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
      const [ranked, placed] = [await snapshot.rows("commonest_keywords"), await snapshot.rows("keyword_cloud")];
      const commonest = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      expect(ranked.map(({ keyword, films: n }) => [keyword, n])).toEqual(commonest.slice(0, 30));
      expect(placed.map(({ word, films: n }) => [word, n])).toEqual(commonest.slice(0, 80));
      const withKeywords = films.filter(({ labels }) => labels.keyword !== undefined).length;
      expect(ranked[0]?.share).toBeCloseTo(Math.max(...counts.values()) / withKeywords, 12);
    });

    it("are all drawn in the cloud", async () => {
      const { rows, svg } = await figure("keyword-cloud", snapshot);
      const drawn = await svg();
      for (const { word } of rows) expect(drawn).toContain(`>${word}</text>`);
    });
  });
}

function numberOf(film: FullFilm, name: unknown): number | null {
  const read = NUMBERS[String(name)];
  if (read === undefined) throw new Error(`which number of a film is ${name}?`);
  return read(film);
}

function varies(values: readonly number[]): boolean {
  return new Set(values).size > 1;
}

function rowOf(rows: readonly Row[], column: string, value: string): Row {
  const found = byKey(rows, column).get(value);
  if (found === undefined) throw new Error(`no row has the ${column} ${value}`);
  return found;
}

function pearson(left: readonly number[], right: readonly number[]): number {
  const [x, y] = [meanOf(left), meanOf(right)];
  const products = left.map((value, place) => (value - x) * ((right[place] ?? 0) - y));
  return (
    meanOf(products) /
    Math.sqrt(meanOf(left.map((value) => (value - x) ** 2)) * meanOf(right.map((value) => (value - y) ** 2)))
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quartile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place % 1);
}

/** Of several labels of a film the one that a lot by hash falls on. */
function drawn(key: string, labels: readonly string[]): string | null {
  const lots = labels.map((label) => ({
    label,
    lot: createHash("md5")
      .update(key + label)
      .digest("hex"),
  }));
  return lots.sort((a, b) => (a.lot < b.lot ? -1 : 1))[0]?.label ?? null;
}

/** Values of fewer than 20 films become one. */
function withoutRare(values: readonly (string | null)[]): (string | null)[] {
  const counts = countsOf(values);
  return values.map((value) => (value !== null && (counts.get(value) ?? 0) < 20 ? "rare" : value));
}

/** Bergsma's formula, from shares instead of counts. */
function correctedV(pairs: readonly (readonly [string, string])[]): number {
  const n = pairs.length;
  const [left, right] = [countsOf(pairs.map(([one]) => one)), countsOf(pairs.map(([, other]) => other))];
  const both = countsOf(pairs.map((pair) => pair.join("|")));
  let phi = -1;
  for (const [one, ofOne] of left)
    for (const [other, ofOther] of right)
      phi += ((both.get(`${one}|${other}`) ?? 0) / n) ** 2 / ((ofOne / n) * (ofOther / n));
  const [r, k] = [left.size, right.size];
  const corrected = Math.max(0, phi - ((r - 1) * (k - 1)) / (n - 1));
  const most = Math.min(r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)) - 1;
  return Math.min(1, Math.sqrt(corrected / most));
}

function countsOf<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
