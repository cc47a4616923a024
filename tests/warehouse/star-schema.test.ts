import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { StagedSource } from "#lib/contract/staged/tables";
import { TABLES } from "#lib/contract/warehouse/tables";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";
import { queryLines } from "./query.js";
import { LIMITS } from "./sample/load.js";
import { type StagedRows, stageDelivery } from "./staged-delivery.js";

interface Loaded {
  /** What the rows of `rows` show. */
  readonly name: string;
  readonly sql: string;
  readonly rows: readonly string[];
}

interface Fixture {
  /** Staged rows by source and table, all of one day. */
  readonly staged: Readonly<Partial<Record<StagedSource, StagedRows>>>;
  readonly loaded: readonly Loaded[];
}

const { staged, loaded }: Fixture = JSON.parse(readFileSync("tests/fixtures/warehouse/star-schema.json", "utf8"));
const date = "2026-01-01";

describe("the star schema of a small delivery", () => {
  const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-star-"));
  const warehousePath = join(stagedFolder, "warehouse.duckdb");
  // The keys of the fixture are sources.
  const sources = Object.keys(staged) as StagedSource[];
  const deliveries = sources.map((source) => ({ source, date }));

  beforeAll(async () => {
    for (const source of sources) await stageDelivery(stagedFolder, source, date, staged[source] ?? {});
    await loadWarehouse({ stagedFolder, deliveries, warehousePath, voteQuantile: 0.5, ...LIMITS });
  });

  it.each(loaded)("loads a small delivery: $name", async ({ sql, rows }) => {
    expect(await queryLines(warehousePath, sql)).toEqual(rows);
  });

  it("keeps keys in 16 bytes, and makes them as PostgreSQL would", async () => {
    const keys =
      "SELECT column_name FROM duckdb_columns() WHERE NOT internal AND column_name LIKE '%\\_key' ESCAPE '\\'";
    const others = await queryLines(
      warehousePath,
      `${keys} AND data_type <> 'UUID' AND column_name NOT IN ('date_key', 'musical_key')`,
    );
    expect(others).toEqual([]);
    const key = "SELECT title_key FROM dim_title WHERE title_id = 'imdb:tt0000001'";
    // md5 of the id, by coreutils.
    expect(await queryLines(warehousePath, key)).toEqual(["72d7b6ef-9627-b1a5-bd29-ae0f3c35dc1d"]);
  });

  it.each(TABLES)("tells the rows of $name apart by its key", async ({ name, key }) => {
    const repeated = `SELECT ${key.join(", ")} FROM ${name} GROUP BY ALL HAVING count(*) > 1`;
    expect(await queryLines(warehousePath, repeated)).toEqual([]);
  });
});

describe("a warehouse of a single source", () => {
  it.each(Object.keys(staged) as StagedSource[])("fills a warehouse from %s alone", async (source) => {
    const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-star-"));
    await stageDelivery(stagedFolder, source, date, staged[source] ?? {});
    const options = {
      stagedFolder,
      warehousePath: join(stagedFolder, "warehouse.duckdb"),
      voteQuantile: 0.5,
      ...LIMITS,
    };
    const [counts] = await loadWarehouse({ ...options, deliveries: [{ source, date }] });
    expect(counts?.rowsOut).toMatchObject(EXPECTED_ALONE[source]);
  });
});

/** Rows of the tables that a source fills without the others. */
const EXPECTED_ALONE: Readonly<Record<StagedSource, Readonly<Record<string, number>>>> = {
  imdb: { dim_title: 4, fact_ratings: 3, fact_film_metrics: 0, dim_release: 0 },
  tmdb: { dim_title: 2, fact_ratings: 0, fact_film_metrics: 2, dim_release: 0 },
  movielens: { dim_title: 0, fact_film_metrics: 0, dim_release: 0 },
  discogs: { dim_title: 0, dim_release: 2, dim_master: 2, dim_artist: 2, dim_track: 2 },
  spotify: { dim_title: 0, dim_release: 0, dim_track: 2, fact_audio_features: 2 },
};
