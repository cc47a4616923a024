import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { StagedDelivery } from "#lib/warehouse/deliveries/plan-loads";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";
import { query, queryLines } from "./query.js";
import { LIMITS } from "./sample/load.js";
import { type StagedRow, stageDelivery } from "./staged-delivery.js";

interface HistoryCase {
  readonly name: string;
  /** What IMDb says of the title, by the date of the delivery. */
  readonly deliveries: Readonly<Record<string, readonly StagedRow[]>>;
  readonly versions: readonly string[];
}

const CASES: readonly HistoryCase[] = JSON.parse(readFileSync("tests/fixtures/warehouse/title-histories.json", "utf8"));
const DATES = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];
const DELIVERIES = DATES.map((date): StagedDelivery => ({ source: "imdb", date }));

describe("the history of titles", () => {
  const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-history-"));
  const warehousePath = join(stagedFolder, "warehouse.duckdb");
  const load = (deliveries: readonly StagedDelivery[]) =>
    loadWarehouse({ stagedFolder, deliveries, warehousePath, voteQuantile: 0.9, ...LIMITS });

  beforeAll(async () => {
    for (const date of DATES)
      await stageDelivery(stagedFolder, "imdb", date, { title_basics: CASES.flatMap(titleOn(date)) });
    await load(DELIVERIES);
  });

  it.each(CASES.map((testCase, index) => ({ ...testCase, id: titleId(index) })))(
    "keeps the history of a title: $name",
    async ({ id, versions }) => {
      const held = await queryLines(
        warehousePath,
        `SELECT version, valid_from, valid_to, is_current, change_kind, end_kind, primary_title
       FROM dim_title WHERE imdb_id = '${id}' ORDER BY version`,
      );
      expect(held).toEqual(versions);
    },
  );

  it.each(DATES)("tells the titles as they were on %s", async (date) => {
    const then = await queryLines(
      warehousePath,
      `SELECT imdb_id, primary_title FROM dim_title_as_of('${date}') ORDER BY 1`,
    );
    expect(then).toEqual(CASES.flatMap(titleOn(date)).map(({ tconst, primaryTitle }) => `${tconst} | ${primaryTitle}`));
  });

  it("tells of a day between two deliveries what the earlier one said", async () => {
    const count = "SELECT count(*) AS titles FROM";
    const between = await query(warehousePath, `${count} dim_title_as_of('2026-02-27')`);
    expect(between).toEqual(await query(warehousePath, `${count} dim_title_as_of(DATE '2026-02-01')`));
    expect(await query(warehousePath, `${count} dim_title_as_of('2025-12-31')`)).toEqual([{ titles: "0" }]);
  });

  it("changes nothing when the same deliveries come again", async () => {
    const before = await query(warehousePath, "SELECT * FROM dim_title ORDER BY title_key, version");
    expect(await load(DELIVERIES)).toEqual([]);
    expect(await query(warehousePath, "SELECT * FROM dim_title ORDER BY title_key, version")).toEqual(before);
  });

  it("refuses a delivery that is older than the newest", async () => {
    await stageDelivery(stagedFolder, "imdb", "2026-01-15", { title_basics: [] });
    await expect(load([{ source: "imdb", date: "2026-01-15" }])).rejects.toThrow(/comes too late.*2026-01-15/);
  });

  it("refuses a loaded delivery that was staged again with other rows", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-history-"));
    const options = {
      stagedFolder: folder,
      warehousePath: join(folder, "warehouse.duckdb"),
      voteQuantile: 0.9,
      ...LIMITS,
    };
    const deliveries = DELIVERIES.slice(0, 1);
    await stageDelivery(folder, "imdb", "2026-01-01", { title_basics: [basics(1, "Salt")] });
    await loadWarehouse({ ...options, deliveries });
    await stageDelivery(folder, "imdb", "2026-01-01", { title_basics: [basics(1, "Pepper")] });
    await expect(loadWarehouse({ ...options, deliveries })).rejects.toThrow(
      "is no longer what the warehouse was loaded from",
    );
  });

  it("refuses to go on without the staged delivery of another source that still counts", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-history-"));
    const options = {
      stagedFolder: folder,
      warehousePath: join(folder, "warehouse.duckdb"),
      voteQuantile: 0.9,
      ...LIMITS,
    };
    await stageDelivery(folder, "imdb", "2026-01-01", { title_basics: [basics(1, "Salt")] });
    await loadWarehouse({ ...options, deliveries: DELIVERIES.slice(0, 1) });
    rmSync(join(folder, "imdb"), { recursive: true });
    await stageDelivery(folder, "tmdb", "2026-02-01", { film: [] });
    const films: StagedDelivery = { source: "tmdb", date: "2026-02-01" };
    await expect(loadWarehouse({ ...options, deliveries: [films] })).rejects.toThrow(
      `${join(folder, "imdb", "2026-01-01")}: holds no staged delivery`,
    );
    expect(await queryLines(options.warehousePath, "SELECT primary_title FROM dim_title WHERE is_current")).toEqual([
      "Salt",
    ]);
  });

  it("leaves everything as it was when a load fails on the way", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-history-"));
    const options = {
      stagedFolder: folder,
      warehousePath: join(folder, "warehouse.duckdb"),
      voteQuantile: 0.9,
      ...LIMITS,
    };
    await stageDelivery(folder, "imdb", "2026-01-01", { title_basics: [basics(1, "Salt")] });
    await stageDelivery(folder, "imdb", "2026-02-01", { title_basics: [basics(1, "Pepper")] });
    // Nobody is the person of this credit, which the warehouse can't hold.
    const title_principals = [{ tconst: "tt0000001", ordering: 1, category: "composer" }];
    await stageDelivery(folder, "imdb", "2026-02-01", { title_principals });
    await expect(loadWarehouse({ ...options, deliveries: DELIVERIES.slice(0, 2) })).rejects.toThrow("person_key");
    const held = "SELECT primary_title, is_current FROM dim_title UNION ALL SELECT source, true FROM loaded_delivery";
    expect(await queryLines(options.warehousePath, held)).toEqual(["Salt | true", "imdb | true"]);
  });
});

function titleOn(date: string): (testCase: HistoryCase, index: number) => StagedRow[] {
  return ({ deliveries }, index) => {
    // A case that ends early stays as it is.
    const last = Object.keys(deliveries).findLast((other) => other <= date) ?? "";
    return (deliveries[last] ?? []).map((row) => ({ ...row, tconst: titleId(index) }));
  };
}

function basics(number: number, primaryTitle: string): StagedRow {
  return { tconst: titleId(number - 1), titleType: "movie", primaryTitle };
}

function titleId(index: number): string {
  return `tt${String(index + 1).padStart(7, "0")}`;
}
