import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TrueChange } from "#lib/sample/truth/true-changes";
import { writeSample } from "#lib/sample/write-sample";
import { readSample, xmlText } from "./read-sample.js";

const raw = mkdtempSync(join(tmpdir(), "leitmotif-changes-"));
const sample = readSample(raw);
let dates: readonly string[] = [];

beforeAll(async () => {
  ({ dates } = await writeSample(raw, { films: 450, seed: 11, deliveries: 3 }));
});
afterAll(() => rmSync(raw, { recursive: true }));

/** What a table says about each id, as far as the truth lists its changes. */
const TABLES: Record<TrueChange["table"], (date: string) => Map<string, Record<string, string>>> = {
  "title.basics": (date) =>
    mapped(sample.imdb(date, "title.basics"), (row) => ({ reclassified: row[1], renamed: row[2] }), sound),
  "title.ratings": (date) => mapped(sample.imdb(date, "title.ratings"), (row) => ({ rated: `${row[1]} ${row[2]}` })),
  "name.basics": (date) => mapped(sample.imdb(date, "name.basics"), (row) => ({ name: row[1], died: row[3] })),
  releases: (date) => mapped(sample.discogs(date, "releases"), (xml) => ({ retitled: releaseTitle(xml) })),
  masters: (date) => mapped(sample.discogs(date, "masters"), (xml) => ({ title: xmlText(xml, "title") })),
  movies: (date) => new Map([...csvMovies(date), ...apiMovies(date)]),
  tracks: (date) =>
    new Map(
      sample
        .csv(`spotify/${date}/dataset.csv`)
        .filter((row) => row[4] !== "")
        .map((row) => [row[1] ?? "", { replayed: row[5] ?? "" }]),
    ),
};

describe("the truth about what changes from delivery to delivery", () => {
  it.each(Object.keys(TABLES) as TrueChange["table"][])("lists exactly how the deliveries differ in %s", (table) => {
    const found: string[] = [];
    for (const [n, date] of dates.entries()) {
      if (n > 0) found.push(...differences(table, dates[n - 1] ?? "", date));
    }
    const expected = sample.truth<TrueChange>("changes").filter((change) => change.table === table);
    expect(found.length).toBeGreaterThan(0);
    expect(found.sort()).toEqual(expected.map(asText).sort());
  });

  it("has every kind of change", () => {
    const kinds = new Set(sample.truth<TrueChange>("changes").map(({ table, change }) => `${table} ${change}`));
    for (const kind of [
      "title.basics added",
      "title.basics removed",
      "title.basics merged",
      "title.basics renamed",
      "title.basics reclassified",
      "title.ratings rated",
      "releases added",
      "releases removed",
      "releases merged",
      "releases retitled",
      "title.ratings merged",
      "movies renamed",
      "movies remeasured",
      "tracks removed",
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  it("merges a duplicate into a row that says the same and stays", () => {
    const merged = sample
      .truth<TrueChange>("changes")
      .filter(({ table, change }) => table === "title.basics" && change === "merged");
    for (const { date, id, into = "" } of merged) {
      const before = sample.imdb(dates[dates.indexOf(date) - 1] ?? "", "title.basics");
      expect(before.get(id)?.slice(1)).toEqual(before.get(into)?.slice(1));
      expect(sample.imdb(date, "title.basics").has(into)).toBe(true);
    }
  });

  it("leaves a delivery as it is when a later one follows", async () => {
    const other = mkdtempSync(join(tmpdir(), "leitmotif-fewer-"));
    await writeSample(other, { films: 450, seed: 11, deliveries: 1 });
    const fewer = Object.entries(readSample(other).hashes()).filter(([path]) => !path.startsWith("truth/"));
    const more = sample.hashes();
    for (const [path, hash] of fewer) expect([path, more[path]]).toEqual([path, hash]);
    rmSync(other, { recursive: true });
  });
});

function differences(table: TrueChange["table"], earlier: string, later: string): string[] {
  const before = TABLES[table](earlier);
  const after = TABLES[table](later);
  const merged = new Set(
    sample
      .truth<TrueChange>("changes")
      .filter(({ change }) => change === "merged")
      .map(({ date, table: of, id }) => `${date} ${of} ${id}`),
  );
  const found: string[] = [];
  for (const id of after.keys()) if (!before.has(id)) found.push(`${later} ${id} added`);
  for (const id of before.keys()) {
    if (!after.has(id)) found.push(`${later} ${id} ${merged.has(`${later} ${table} ${id}`) ? "merged" : "removed"}`);
  }
  for (const [id, values] of after) {
    for (const [change, value] of Object.entries(values)) {
      const old = before.get(id)?.[change];
      if (old !== undefined && old !== value) found.push(`${later} ${id} ${change} ${old} -> ${value}`);
    }
  }
  return found;
}

function asText({ date, id, change, before, after }: TrueChange): string {
  return `${date} ${id} ${change}${before === undefined ? "" : ` ${before} -> ${after}`}`;
}

function mapped<T>(
  rows: Map<string, T>,
  values: (row: T) => Record<string, string | undefined>,
  keep: (row: T) => boolean = () => true,
) {
  const entries = [...rows].filter(([, row]) => keep(row));
  return new Map(entries.map(([id, row]) => [id, values(row) as Record<string, string>]));
}

/** The rows planted as defects are no changes. */
function sound(row: string[]): boolean {
  return /^\d{4}$/.test(row[5] ?? "");
}

function releaseTitle(xml: string): string | undefined {
  return xmlText(xml.slice(xml.indexOf("</artists>")), "title");
}

function csvMovies(date: string): [string, Record<string, string>][] {
  return sample
    .csv(`tmdb/${date}/TMDB_movie_dataset_v11.csv`)
    .map((row) => [
      row[0] ?? "",
      { renamed: row[1] ?? "", remeasured: `${Number(row[16])} ${Number(row[2])} ${row[3]}` },
    ]);
}

interface ApiMovie {
  readonly id: number;
  readonly title: string;
  readonly popularity: number;
  readonly vote_average: number;
  readonly vote_count: number;
}

function apiMovies(date: string): [string, Record<string, string>][] {
  const names = Object.keys(sample.hashes()).filter(
    (path) => path.startsWith(`tmdb/${date}/`) && path.endsWith(".json"),
  );
  return names.flatMap((path) => {
    const answer = JSON.parse(sample.text(path)) as {
      results?: ApiMovie[];
    } & ApiMovie;
    return (answer.results ?? [answer]).map((movie): [string, Record<string, string>] => [
      String(movie.id),
      { renamed: movie.title, remeasured: `${movie.popularity} ${movie.vote_average} ${movie.vote_count}` },
    ]);
  });
}
