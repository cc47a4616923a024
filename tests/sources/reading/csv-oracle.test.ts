import { describe, expect, it } from "vitest";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { readCsv } from "#lib/sources/reading/csv";
import type { CsvFormat } from "#lib/sources/reading/csv-parser";
import { haveRealData, realFile } from "../real-data.js";

const FILES: readonly [file: string, format: CsvFormat][] = [
  ["tmdb/tmdb_movies_10866.csv", {}],
  ["tmdb/tmdb_5000_movies.csv", {}],
  ["tmdb/movies_metadata_45k_4cols.csv", {}],
  ["tmdb/credits_sample_pyliteral.csv", {}],
  ["spotify/tracks_2938.csv", {}],
  ["movielens/links.csv", {}],
  ["discogs/xml2db-csv/release.csv", { escape: "backslash" }],
  ["discogs/xml2db-csv/release_artist.csv", { escape: "backslash" }],
];

describe.skipIf(!haveRealData)("DuckDB's CSV reader, which is not ours, agrees on", () => {
  it.each(FILES)("agrees with DuckDB's CSV reader on %s", async (name, format) => {
    const file = realFile(name);
    const rows: string[][] = [];
    for await (const { records, rejects } of readCsv(file, format)) {
      expect(rejects).toEqual([]);
      for (const { fields } of records) rows.push([...fields]);
    }
    const theirs = await duckdbRows(file, rows[0]?.length ?? 0, format);
    expect(rows.length).toBe(theirs.length);
    // One comparison for all: a million small ones take minutes.
    expect(rows.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(theirs[index]))).toBe(-1);
  });
});

async function duckdbRows(file: string, width: number, { escape: quoting }: CsvFormat): Promise<unknown[][]> {
  const columns = Array.from({ length: width }, (_, column) => `c${column}: 'VARCHAR'`).join();
  const sql = `FROM read_csv(${literal(file)}, columns = {${columns}}, auto_detect = false, header = false, delim = ',',
    quote = '"', escape = '${quoting === "backslash" ? "\\" : '"'}', nullstr = 'no such text', max_line_size = 16000000)`;
  return withDuckDB({ threads: 1 }, async (connection) => (await connection.runAndReadAll(sql)).getRows());
}
