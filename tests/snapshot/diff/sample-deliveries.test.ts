import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { TrueChange } from "#lib/sample/truth/true-changes";
import { diffSnapshots } from "#lib/snapshot/diff/diff-snapshots";
import type { Example, TableDiff } from "#lib/snapshot/diff/table-diff";
import { publishSample } from "./published-sample.js";

const ALL = 100_000;

let changes: readonly TrueChange[];
let dates: readonly string[];
let diffs: readonly TableDiff[];

beforeAll(async () => {
  const published = await publishSample();
  ({ changes, dates } = published);
  diffs = await diffSnapshots(published.first, published.both, ALL);
});

/** What the rows that differ say, and what the truth says they must: a line for each difference. */
interface Expectation {
  seen(example: Example): string[];
  planted(): string[];
}

/** All tables that may differ. Dates of measuring and what is computed over all titles are asked for below. */
const EXPECTED: Readonly<Record<string, Expectation>> = {
  dim_title: { seen: versions("title_id"), planted: () => plantedVersions("title.basics", imdbId) },
  dim_release: { seen: versions("release_id"), planted: () => plantedVersions("releases") },
  dim_person: { seen: row("person_id"), planted: () => comeAndGone("name.basics", imdbId) },
  dim_master: { seen: described("master_id"), planted: () => comeAndGone("masters") },
  fact_ratings: {
    seen: row("title_key", ["rating_date", "weighted_rating"]),
    planted: () => [
      ...comeAndGone("title.ratings", imdbKey),
      ...measured("title.ratings", "rated", ["average_rating", "vote_count"], imdbKey),
    ],
  },
  fact_film_metrics: {
    seen: row("film_id", ["metrics_date"]),
    planted: () => [
      ...comeAndGone("movies"),
      ...measured("movies", "remeasured", ["popularity", "vote_average", "vote_count"]),
    ],
  },
  fact_audio_features: {
    seen: row("track_key", ["features_date"]),
    planted: () => [
      ...comeAndGone("tracks", spotifyKey),
      ...measured("tracks", "replayed", ["popularity"], spotifyKey),
    ],
  },
  dim_track: {
    seen: (example) => row("track_id")(example).map((line) => line.replace(/(discogs:\d+):.*/, "$1")),
    planted: () => [
      ...comeAndGone("tracks", (id) => `spotify:${id}`),
      ...comeAndGone("releases", (id) => `discogs:${id}`),
    ],
  },
  release_style_bridge: { seen: row("release_key"), planted: () => comeAndGone("releases", releaseKey) },
  release_artist_bridge: { seen: row("release_key"), planted: () => comeAndGone("releases", releaseKey) },
  title_genre_bridge: { seen: row("title_key"), planted: () => comeAndGone("title.basics", imdbKey) },
  title_label_bridge: { seen: row("title_key"), planted: () => comeAndGone("movies", keyOfFilm) },
  fact_cast_crew: { seen: row("title_key"), planted: () => comeAndGone("title.basics", imdbKey) },
  title_name: {
    seen: (example) => [`touched ${example.key.title_key}`, ...(isPrimary(example) ? renaming(example) : [])],
    planted: () => [
      ...changesOf("title.basics", ["added", "removed", "merged", "renamed"]).map(({ id }) => `touched ${imdbKey(id)}`),
      ...renamed("title.basics", (id) => `imdb_title ${imdbKey(id)}`),
      ...renamed("movies", (id) => `tmdb ${keyOfFilm(id)}`),
    ],
  },
  claim: {
    seen: ({ change, key }) => [`${change} ${String(key.name).split(".")[0]}`],
    planted: () => ["changed ratings"],
  },
  source_counts: { seen: ({ change, key }) => [`${change} ${key.delivery}`], planted: () => [`added ${dates[1]}`] },
};

describe("diff of the two sample deliveries", () => {
  it("finds differences in exactly the tables that the changes touch", () => {
    expect(diffs.map(({ table }) => table).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))("reports of %s exactly what the generator says it changed", (table, expected) => {
    const report = distinct(diffOf(table).examples.flatMap(expected.seen));
    expect(report.length).toBeGreaterThan(0);
    expect(report).toEqual(distinct(expected.planted()));
  });

  it.each([
    ["fact_ratings", "rating_date"],
    ["fact_film_metrics", "metrics_date"],
    ["fact_audio_features", "features_date"],
  ])("tells that every row of %s which stays was measured anew", (table, column) => {
    const { rowsBefore, removed, columns } = diffOf(table);
    expect(columns[column]).toBe(rowsBefore - removed);
  });
});

function diffOf(table: string): TableDiff {
  const diff = diffs.find((diff) => diff.table === table);
  if (diff === undefined) throw new Error(`no difference in ${table}`);
  return diff;
}

/** A line for a row that comes or goes, and one for each column of a row that changes. */
function row(id: string, left: readonly string[] = []) {
  return ({ change, key, columns }: Example): string[] => {
    if (change !== "changed") return [`${change} ${key[id]}`];
    const pairs = Object.entries(columns).filter(([column]) => !left.includes(column));
    return pairs.map(([column, [old, now]]) => `${key[id]} ${column} ${old} -> ${now}`);
  };
}

/** What old versions refer to stays when its description goes. */
function described(id: string) {
  return (example: Example): string[] =>
    example.columns.is_described?.[1] === false ? [`removed ${example.key[id]}`] : row(id)(example);
}

function versions(id: string) {
  return ({ change, key, columns }: Example): string[] => {
    const name = `${key[id]} version ${key.version}`;
    if (change !== "changed") return [`${change} ${name}`];
    return Object.entries(columns).map(([column, [old, now]]) => `${name} ${column} ${old} -> ${now}`);
  };
}

/** How a version ends that a change puts an end to. */
const ENDS: Readonly<Partial<Record<TrueChange["change"], string>>> = {
  renamed: "renamed",
  retitled: "renamed",
  reclassified: "reclassified",
  removed: "deleted",
  merged: "deleted",
};

function plantedVersions(table: TrueChange["table"], name: Name = asItIs): string[] {
  return changes
    .filter((change) => change.table === table)
    .flatMap(({ id, change }) => {
      const end = ENDS[change];
      if (end === undefined) return [`added ${name(id)} version 1`];
      const old = `${name(id)} version 1`;
      return [
        `${old} valid_to null -> ${dates[1]}`,
        `${old} is_current true -> false`,
        `${old} end_kind null -> ${end}`,
        ...(end === "deleted" ? [] : [`added ${name(id)} version 2`]),
      ];
    });
}

type Name = (id: string) => string;

function asItIs(id: string): string {
  return id;
}

function changesOf(table: TrueChange["table"], kinds: readonly TrueChange["change"][]): readonly TrueChange[] {
  return changes.filter((change) => change.table === table && kinds.includes(change.change));
}

function comeAndGone(table: TrueChange["table"], name: Name = asItIs): string[] {
  return [
    ...changesOf(table, ["added"]).map(({ id }) => `added ${name(id)}`),
    ...changesOf(table, ["removed", "merged"]).map(({ id }) => `removed ${name(id)}`),
  ];
}

/** The truth tells several figures in one text: a line for each that differs. */
function measured(
  table: TrueChange["table"],
  kind: TrueChange["change"],
  columns: readonly string[],
  name: Name = asItIs,
): string[] {
  return changesOf(table, [kind]).flatMap(({ id, before = "", after = "" }) => {
    const [old = [], now = []] = [before, after].map((text) => text.split(" ").map(Number));
    const differing = columns.flatMap((column, place) => (old[place] === now[place] ? [] : [{ column, place }]));
    return differing.map(({ column, place }) => `${name(id)} ${column} ${old[place]} -> ${now[place]}`);
  });
}

/** A title's first name, as IMDb and TMDb have it. */
function isPrimary({ key }: Example): boolean {
  return key.position === 1 && key.source !== "imdb_aka";
}

function renaming({ change, key, columns }: Example): string[] {
  return change === "changed" ? [`${key.source} ${key.title_key} ${columns.name?.join(" -> ")}`] : [];
}

function renamed(table: TrueChange["table"], name: Name): string[] {
  return changesOf(table, ["renamed"]).map(({ id, before, after }) => `${name(id)} ${before} -> ${after}`);
}

/** The title that a film of TMDb was attached to. */
function keyOfFilm(id: string): string {
  return String(diffOf("fact_film_metrics").examples.find(({ key }) => key.film_id === id)?.key.title_key);
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort();
}

function imdbId(id: string): string {
  return `imdb:${id}`;
}

function imdbKey(id: string): string {
  return keyOf(`imdb:${id}`);
}

function releaseKey(id: string): string {
  return keyOf(`discogs:release:${id}`);
}

function spotifyKey(id: string): string {
  return keyOf(`spotify:${id}`);
}

/** The MD5 of a natural key, written as a UUID. */
function keyOf(natural: string): string {
  const hash = createHash("md5").update(natural).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
