import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askSnapshot } from "#lib/figures/answer/ask-snapshot";
import { VIEWS } from "#lib/figures/answer/views";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../snapshot/empty-snapshot.js";

let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = openSnapshot(await emptySnapshot());
});

describe("askSnapshot", () => {
  it("asks the tables of the snapshot, with numbers as numbers", async () => {
    const sql = "SELECT source, sum(read) AS rows, delivery FROM source_counts GROUP BY ALL ORDER BY ALL LIMIT 1";
    expect(await askSnapshot(snapshot, sql)).toEqual({
      columns: [
        { name: "source", isNumber: false },
        { name: "rows", isNumber: true },
        { name: "delivery", isNumber: false },
      ],
      rows: [["discogs", 4000, "2026-01-01"]],
    });
  });

  it.each(VIEWS.map(([name]) => name))("knows the view %s, on which answers rest", async (view) => {
    expect((await askSnapshot(snapshot, `FROM ${view}`)).rows).toEqual([]);
  });

  it.each([
    ["exact numbers beyond those of JavaScript", "12345678901234567890::HUGEINT", "12345678901234567890"],
    ["decimals", "1.5::DECIMAL(4, 2)", 1.5],
    ["nothing", "NULL", null],
    ["lists", "[1, 2]", [1, 2]],
    ["a moment", "TIMESTAMP '2020-01-01 10:00'", "2020-01-01 10:00:00"],
  ])("gives %s", async (_what, expression, value) => {
    expect((await askSnapshot(snapshot, `SELECT ${expression} AS x`)).rows).toEqual([[value]]);
  });

  it("keeps columns of the same name apart", async () => {
    const { columns } = await askSnapshot(snapshot, "SELECT 1 AS x, 2 AS x");
    expect(new Set(columns.map(({ name }) => name)).size).toBe(2);
  });

  it.each([
    ["FROM source_count", /^Catalog Error: [\s\S]*there are: .*film_music.*source_counts/],
    ["SELECT nope FROM source_counts", /"nope" not found[\s\S]*LINE 1/],
    ["SELEC 1", /^Parser Error: syntax error at or near "SELEC"/],
    ["SELECT 1; SELECT 2", /one question at a time: these are 2 statements/],
    [" ", /the question is empty/],
  ])("says what is wrong with %j", async (sql, message) => {
    await expect(askSnapshot(snapshot, sql)).rejects.toMatchObject({
      name: "InputError",
      message: expect.stringMatching(message),
    });
  });

  it.each([
    "CREATE TABLE mine AS SELECT 1",
    "INSERT INTO claim SELECT * FROM claim",
    "ATTACH 'other.duckdb'",
    "INSTALL httpfs",
    "LOAD spatial",
    "SET enable_external_access = true",
    "EXPORT DATABASE 'elsewhere'",
    "EXPLAIN ANALYZE CREATE TABLE mine AS SELECT 1",
    "FROM read_csv('package.json')",
    "FROM read_text('/etc/hosts')",
    "FROM glob('*')",
    "FROM 'package.json'",
    "FROM query('CREATE TABLE mine AS SELECT 1')",
  ])("refuses %s", async (sql) => {
    await expect(askSnapshot(snapshot, sql)).rejects.toThrow(
      /only read|nothing but the snapshot|does not exist|is not an table|single SELECT/,
    );
  });

  it("refuses to write, even into the snapshot's own folder, which stays as it was", async () => {
    const before = readdirSync(snapshot.folder);
    for (const target of [join(snapshot.folder, "mine.csv"), join(snapshot.folder, "..", "mine.csv"), "mine.csv"]) {
      for (const sql of [`COPY claim TO '${target}'`, `EXPLAIN ANALYZE COPY claim TO '${target}'`]) {
        await expect(askSnapshot(snapshot, sql)).rejects.toThrow(/may only read|nothing but the snapshot/);
        expect(existsSync(target)).toBe(false);
      }
    }
    expect(readdirSync(snapshot.folder)).toEqual(before);
  });
});
