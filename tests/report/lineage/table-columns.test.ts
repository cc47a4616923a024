import { beforeAll, describe, expect, it } from "vitest";
import { loadAnswers } from "#lib/figures/load-answers";
import type { LineageColumn } from "#lib/report/lineage/lineage-graph";
import { tableColumns } from "#lib/report/lineage/table-columns";
import { type PublishedTable, publishedTables } from "#lib/report/tables/published-table";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";

let tables: readonly PublishedTable[];

beforeAll(async () => {
  tables = publishedTables(await sharedAnswers(), (await loadAnswers()).answers);
});

describe("tableColumns", () => {
  let columns: ReadonlyMap<string, readonly LineageColumn[]>;

  beforeAll(async () => {
    columns = await tableColumns(tables);
  });

  it("says where a column comes from and what reads it", () => {
    const budget = columns.get("fact_film_metrics")?.find(({ name }) => name === "budget");
    expect(budget?.from).toEqual([{ id: "staged-tmdb-film", name: "tmdb: film", columns: ["budget"] }]);
    expect(budget?.readBy).toContainEqual({ id: "figure-films-that-pay", name: "films-that-pay" });
    const credits = columns.get("release_artist_bridge")?.find(({ name }) => name === "join_phrase");
    expect(credits?.readBy).toEqual([{ id: "table-link_release_title", name: "linking" }]);
  });

  it("names every column of every table once", () => {
    const named = [...columns].flatMap(([table, list]) => list.map(({ name }) => `${table}.${name}`));
    expect(named).toEqual(tables.flatMap((table) => table.columns.map(({ name }) => `${table.name}.${name}`)));
  });
});
