import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { withDuckDB } from "#lib/core/duckdb";
import { loadAnswers } from "#lib/figures/load-answers";
import { type ColumnProfile, profileColumns } from "#lib/report/tables/column-profile";
import { type PublishedTable, publishedTables } from "#lib/report/tables/published-table";
import { createTableSql, neededBy } from "#lib/report/tables/queryable-tables";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { withTables } from "#lib/snapshot/query-snapshot";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";

const column = (name: string, type: string) => ({ name, type, mayBeUnknown: true, meaning: "" });

const profileOf = (values: string, type: string): Promise<ColumnProfile> =>
  withDuckDB({}, async (connection) => {
    await connection.run(`CREATE TABLE t AS SELECT unnest(${values})::${type} AS x`);
    const [profile] = await profileColumns(connection, "t", [column("x", type)]);
    if (profile === undefined) throw new Error("the column has no profile");
    return profile;
  });

describe("profileColumns", () => {
  it("counts numbers in twelve equal parts, and what is unknown", async () => {
    const { bars, range, unknown } = await profileOf("[0, 1, 1, 6, 12, NULL]", "INTEGER");
    expect(bars).toEqual([1, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
    expect(range).toBe("0 to 12");
    expect(unknown).toBeCloseTo(1 / 6);
  });

  it("writes dates as days", async () => {
    const { range, bars } = await profileOf("['1999-12-31', '2020-01-01']", "DATE");
    expect(range).toBe("1999-12-31 to 2020-01-01");
    expect(bars.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it("names the commonest words, those of the same count in their order", async () => {
    const { common, bars } = await profileOf("['b', 'b', 'c', 'a', NULL]", "VARCHAR");
    expect(common).toEqual([
      { word: "b", share: 0.4 },
      { word: "a", share: 0.2 },
      { word: "c", share: 0.2 },
    ]);
    expect(bars).toEqual([]);
  });

  it("describes the columns of a table apart from each other", () =>
    withDuckDB({}, async (connection) => {
      await connection.run(`CREATE TABLE t AS FROM (VALUES (1, 'a', uuid()), (2, 'a', NULL)) AS t ("a b", "c""d", id)`);
      const columns = [column("a b", "INTEGER"), column('c"d', "VARCHAR"), column("id", "UUID")];
      expect(await profileColumns(connection, "t", columns)).toEqual([
        { unknown: 0, bars: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], range: "1 to 2", common: [] },
        { unknown: 0, bars: [], range: "", common: [{ word: "a", share: 1 }] },
        { unknown: 0.5, bars: [], range: "", common: [] },
      ]);
    }));

  it.each([
    ["one value", "[7, 7]", "DOUBLE", "7"],
    ["endless values only", "['infinity']", "DOUBLE", ""],
    ["nothing", "[NULL]", "DOUBLE", ""],
  ])("draws no bars for %s", async (_name, values, type, range) => {
    expect(await profileOf(values, type)).toMatchObject({ bars: [], range });
  });
});

describe("publishedTables", () => {
  let snapshot: Snapshot;
  let tables: readonly PublishedTable[];

  beforeAll(async () => {
    snapshot = await sharedAnswers();
    tables = publishedTables(snapshot, (await loadAnswers()).answers);
  });

  it("leaves out no table of the snapshot, and no column", async () => {
    const described = tables.map(({ name, columns }) => [name, columns.map((column) => [column.name, column.type])]);
    const inFiles = await withTables(snapshot, async (connection) => {
      const reader = await connection.runAndReadAll(
        `SELECT table_name, list([column_name, data_type] ORDER BY column_index) FROM duckdb_columns()
         WHERE NOT internal GROUP BY ALL`,
      );
      return reader.getRowsJson();
    });
    expect(described.toSorted()).toEqual(inFiles.toSorted());
  });

  it("describes every column of each, with the rows of the snapshot", () => {
    expect(tables.length).toBeGreaterThan(80);
    for (const { columns } of tables) expect(columns.filter(({ meaning }) => meaning === "")).toEqual([]);
    expect(tables.find(({ name }) => name === "dim_title")?.rows).toBeGreaterThan(800);
  });
});

describe("neededBy", () => {
  const known = {
    tables: [
      { name: "a", columns: {} },
      { name: "b", columns: {} },
    ],
    views: [
      { name: "v", sql: "SELECT * FROM a" },
      { name: "w", sql: "SELECT * FROM v JOIN b USING (x)" },
    ],
  };

  it("finds the tables behind views, and makes views in their order", () => {
    const { tables, views } = neededBy("SELECT * FROM W", known);
    expect(tables.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(views.map(({ name }) => name)).toEqual(["v", "w"]);
  });

  it("does not take words of texts and comments for names", () => {
    expect(neededBy("SELECT 'a' -- b", known)).toEqual({ tables: [], views: [] });
  });
});

describe("createTableSql", () => {
  it("reads texts with commas, quotes and line ends as they are", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "leitmotif-")), "said.csv");
    writeFileSync(file, 'number,text\n1,"He said ""go"", and left"\n2,"two\nlines"\n');
    const rows = await withDuckDB({}, async (connection) => {
      await connection.run(createTableSql({ name: "said", columns: { number: "INTEGER", text: "VARCHAR" } }, file));
      return (await connection.runAndReadAll("FROM said")).getRowsJS();
    });
    expect(rows).toEqual([
      [1, 'He said "go", and left'],
      [2, "two\nlines"],
    ]);
  });
});
