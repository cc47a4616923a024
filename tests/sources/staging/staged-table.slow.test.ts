import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RowOf } from "#lib/contract/staged/columns";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { createLineWriter } from "#lib/sources/staging/staged-lines";
import { createStagedTable } from "#lib/sources/staging/staged-table";

const columns = {
  id: "INTEGER",
  big: "BIGINT",
  share: "DOUBLE",
  flag: "BOOLEAN",
  day: "DATE",
  text: "VARCHAR",
  texts: "VARCHAR[]",
  numbers: "INTEGER[]",
} as const;

type Row = RowOf<typeof columns>;

const nothing: Row = { id: 1, big: null, share: null, flag: null, day: null, text: null, texts: null, numbers: null };

describe("a staged table", () => {
  it("gives back every kind of value, and tells null from empty", async () => {
    const rows: Row[] = [
      nothing,
      { ...nothing, text: "", texts: [], numbers: [] },
      { ...nothing, texts: [""], numbers: [0] },
      {
        id: -2147483648,
        big: 9007199254740991,
        share: 0.1,
        flag: false,
        day: "1999-02-28",
        text: " a\tb ",
        texts: ["a b", "", "c"],
        numbers: [1, -2],
      },
    ];
    expect(await throughParquet(rows)).toEqual(rows);
  });

  it("gives back any text", async () => {
    const anyText = fc.string({
      unit: fc.oneof(
        fc.constantFrom(..."\"'\\\t\r\n,\u0000\u0001\u001fé\u0301映"),
        fc.string({ unit: "binary", maxLength: 1 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyText, fc.array(anyText)), { minLength: 1, maxLength: 200 }),
        async (values) => {
          const rows = values.map(([text, texts]) => ({ ...nothing, text, texts }));
          const withoutSeparator = (value: string) => value.replaceAll("\u001f", "\ufffd");
          const expected = rows.map((row) => ({ ...row, texts: row.texts.map(withoutSeparator) }));
          expect(await throughParquet(rows)).toEqual(expected);
        },
      ),
      { numRuns: 12, seed: 1 },
    );
  });

  it("keeps rows in order and apart where a quoted line end falls anywhere in a large file", async () => {
    const rows = Array.from({ length: 30_000 }, (_, id) => ({
      ...nothing,
      id,
      text: `${"line\n".repeat(id % 97)}"${id}"\n2\t3\t`,
    }));
    const table = await throughParquet(rows);
    expect(table.length).toBe(rows.length);
    expect(table.every((row, index) => row.text === rows[index]?.text)).toBe(true);
  });

  it("takes a line of many megabytes", async () => {
    const text = "x".repeat(20_000_000);
    const [row] = await throughParquet([{ ...nothing, text }]);
    expect(row?.text?.length).toBe(text.length);
  });

  it("takes lines that were encoded elsewhere, and leaves nothing but the Parquet file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
    const table = createStagedTable(join(folder, "t.parquet"), columns);
    const lines = createLineWriter(columns);
    lines.add({ ...nothing, text: "é" });
    await table.writeLines(lines.take());
    await table.close();
    expect(readdirSync(folder)).toEqual(["t.parquet"]);
    expect(await readParquet(join(folder, "t.parquet"))).toEqual([{ ...nothing, text: "é" }]);
  });

  it("writes the same bytes for the same rows", async () => {
    const [one, other] = [await write([nothing]), await write([nothing])];
    expect(readFileSync(one)).toEqual(readFileSync(other));
  });

  it("leaves no part of a file when a value does not fit its column", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "leitmotif-")), "t.parquet");
    const table = createStagedTable(path, columns);
    await table.write([{ ...nothing, day: "1999-02-31" }]);
    await expect(table.close()).rejects.toThrow("1999-02-31");
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}.tsv`)).toBe(false);
  });

  it.skipIf(!existsSync("/dev/full"))("says so when the disk is full", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
    symlinkSync("/dev/full", join(folder, "t.parquet.tsv"));
    const table = createStagedTable(join(folder, "t.parquet"), columns);
    await expect(table.write([nothing])).rejects.toThrow("cannot be written");
  });
});

async function throughParquet(rows: readonly Row[]): Promise<Row[]> {
  return readParquet(await write(rows));
}

async function write(rows: readonly Row[]): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "leitmotif-")), "t.parquet");
  const table = createStagedTable(path, columns);
  await table.write(rows);
  await table.close();
  return path;
}

async function readParquet(path: string): Promise<Row[]> {
  return withDuckDB({}, async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT * REPLACE (day::VARCHAR AS day, big::DOUBLE AS big) FROM read_parquet(${literal(path)})`,
    );
    // Lists come as objects with their items, everything else as it was written.
    return reader.getRowObjectsJson() as unknown as Row[];
  });
}
