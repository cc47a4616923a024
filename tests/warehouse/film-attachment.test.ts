import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";
import { queryLines } from "./query.js";
import { LIMITS } from "./sample/load.js";
import { type StagedRow, stageDelivery } from "./staged-delivery.js";

interface AttachmentCase {
  readonly name: string;
  /** Rows of IMDb's titles, TMDb's films and MovieLens' links. Each case has ids and years of its own. */
  readonly titles?: readonly StagedRow[];
  readonly films: readonly StagedRow[];
  readonly links?: readonly StagedRow[];
  /** `film_id | title_id | attached_by`. */
  readonly attached: readonly string[];
}

const CASES: readonly AttachmentCase[] = JSON.parse(
  readFileSync("tests/fixtures/warehouse/film-attachments.json", "utf8"),
);

describe("the attachment of TMDb's films to IMDb's titles", () => {
  const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-attachment-"));
  const warehousePath = join(stagedFolder, "warehouse.duckdb");
  const date = "2026-01-01";

  beforeAll(async () => {
    const titles = CASES.flatMap((testCase) => testCase.titles ?? []);
    const links = CASES.flatMap((testCase) => testCase.links ?? []);
    await stageDelivery(stagedFolder, "imdb", date, { title_basics: titles });
    await stageDelivery(stagedFolder, "tmdb", date, { film: CASES.flatMap(({ films }) => films) });
    await stageDelivery(stagedFolder, "movielens", date, { link: links });
    const deliveries = (["imdb", "tmdb", "movielens"] as const).map((source) => ({ source, date }));
    await loadWarehouse({ stagedFolder, deliveries, warehousePath, voteQuantile: 0.9, ...LIMITS });
  });

  it.each(CASES)("attaches films of TMDb to titles of IMDb: $name", async ({ films, attached }) => {
    const ids = films.map(({ tmdb_id, imdb_id }) => `'${tmdb_id ?? imdb_id}'`);
    const found = await queryLines(
      warehousePath,
      `SELECT film_id, title_id, attached_by
       FROM fact_film_metrics JOIN dim_title USING (title_key)
       WHERE film_id IN (${ids.join(", ")})
       ORDER BY CAST(film_id AS VARCHAR)`,
    );
    expect(found).toEqual(attached);
  });

  it("gives every film one title and no title two films", async () => {
    const counts = "SELECT count(*), count(DISTINCT film_id), count(DISTINCT title_key) FROM fact_film_metrics";
    const [films, distinct, titles] = (await queryLines(warehousePath, counts))[0]?.split(" | ") ?? [];
    expect([distinct, titles]).toEqual([films, films]);
  });
});
