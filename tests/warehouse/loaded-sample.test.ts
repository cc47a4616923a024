import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { TABLES } from "#lib/contract/warehouse/tables";
import { withDuckDB } from "#lib/core/duckdb";
import { findDeliveries } from "#lib/sources/delivery";
import { type LoadCounts, loadWarehouse } from "#lib/warehouse/load-warehouse";
import { queryLines } from "./query.js";
import { LIMITS } from "./sample/load.js";
import { type SharedSample, sharedSample } from "./sample/shared-sample.js";

/** What differs between warehouses that came to the same state on different ways. */
const PAST_ONLY = ["version", "valid_from", "change_kind"];

/** Which rows of a table that remembers what was are what is now. */
const NEWEST: Readonly<Record<string, (database: string) => string>> = {
  dim_title: () => "WHERE is_current",
  dim_release: () => "WHERE is_current",
  dim_master: (database) =>
    `WHERE is_described OR master_key IN (SELECT master_key FROM ${database}.dim_release WHERE is_current)`,
};

describe("the sample in the warehouse", () => {
  let sample: SharedSample;
  let atOnce: { path: string; counts: LoadCounts | undefined };

  beforeAll(async () => {
    sample = await sharedSample();
    atOnce = await loadNewestAlone(sample.stagedFolder);
  });

  it("has a title for every title of IMDb and every film that found none", async () => {
    const standingAlone = await count("SELECT count(*) FROM fact_film_metrics WHERE attached_by = 'none'");
    const current = await count("SELECT count(*) FROM dim_title WHERE is_current");
    expect(current).toBe(Number(atOnce.counts?.rowsIn.imdb_title_basics) + standingAlone);
  });

  it.each([
    ["fact_cast_crew WHERE source = 'imdb'", "imdb_title_principals"],
    ["title_name WHERE source = 'imdb_aka'", "imdb_title_akas"],
    ["fact_ratings", "imdb_title_ratings"],
    ["dim_person WHERE person_id LIKE 'imdb:%' AND is_described", "imdb_name_basics"],
    ["dim_release WHERE is_current", "discogs_release"],
    ["release_artist_bridge", "discogs_release_artist"],
    ["dim_track WHERE release_key IS NOT NULL", "discogs_release_track"],
    ["dim_master WHERE is_described", "discogs_master"],
    ["dim_artist WHERE is_described", "discogs_artist"],
  ])("has in %s every row of %s", async (rows, staged) => {
    const read = Number(atOnce.counts?.rowsIn[staged]);
    expect(read).toBeGreaterThan(0);
    expect(await count(`SELECT count(*) FROM ${rows}`)).toBe(read);
  });

  it.each(TABLES.filter(({ name }) => name !== "loaded_delivery"))(
    "holds the same $name when only the newest deliveries are loaded, on other threads",
    async ({ name }) => {
      const columns = ["dim_title", "dim_release"].includes(name) ? `* EXCLUDE (${PAST_ONLY.join(", ")})` : "*";
      const state = (database: string) =>
        `SELECT ${columns} FROM ${database}.${name} ${NEWEST[name]?.(database) ?? ""}`;
      const differences = await withDuckDB({}, async (connection) => {
        await connection.run(`ATTACH '${sample.warehousePath}' AS step_by_step (READ_ONLY)`);
        await connection.run(`ATTACH '${atOnce.path}' AS at_once (READ_ONLY)`);
        const [one, other] = [state("step_by_step"), state("at_once")];
        const reader = await connection.runAndReadAll(
          `(${one} EXCEPT ALL ${other}) UNION ALL (${other} EXCEPT ALL ${one})`,
        );
        return reader.getRowObjectsJson();
      });
      expect(differences).toEqual([]);
    },
  );

  async function count(sql: string): Promise<number> {
    return Number((await queryLines(sample.warehousePath, sql))[0]);
  }
});

async function loadNewestAlone(stagedFolder: string) {
  const all = findDeliveries(stagedFolder);
  const newest = all.at(-1)?.date;
  const path = join(mkdtempSync(join(tmpdir(), "leitmotif-warehouse-")), "warehouse.duckdb");
  const deliveries = all.filter(({ date }) => date === newest);
  const [counts] = await loadWarehouse({
    ...LIMITS,
    stagedFolder,
    deliveries,
    warehousePath: path,
    voteQuantile: 0.75,
    threads: 8,
  });
  return { path, counts };
}
