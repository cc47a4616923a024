import { closeSync, openSync, rmSync, write } from "node:fs";
import { promisify } from "node:util";
import type { Columns, RowOf } from "../../contract/staged/columns.js";
import { identifier, literal, withDuckDB } from "../../core/duckdb.js";
import { createLineWriter, LIST_SEPARATOR } from "./staged-lines.js";
import { STAGED_PARQUET } from "./staged-parquet.js";
import { explainWriteFailure } from "./write-failure.js";

export interface StagedTable<C extends Columns> {
  /** Resolves when the rows are written: await it. */
  write(rows: readonly RowOf<C>[]): Promise<void>;
  /** Adds the lines of a LineWriter with the same columns, for example from a worker. */
  writeLines(lines: Uint8Array): Promise<void>;
  /** The number of bytes written; the more there are, the longer closing takes. */
  size(): number;
  /** Converts the lines into the Parquet file. */
  close(): Promise<void>;
}

/** DuckDB must be told the maximum length of a line and reserves several times as much. */
const SHORTEST_LINE_LIMIT = 2_000_000;

/**
 * One thread: with more, their number would decide the size of row groups, and so the bytes of the file. Several tables
 * are closed at a time instead.
 */
const CONVERTER = { memoryLimit: "128MB", threads: 1 };

const writeToFile = promisify(write);

/**
 * Opens a Parquet file for writing. Rows travel as text, because DuckDB converts text faster than an appender can be
 * filled.
 */
export function createStagedTable<C extends Columns>(parquetPath: string, columns: C): StagedTable<C> {
  const textPath = `${parquetPath}.tsv`;
  const lines = createLineWriter(columns);
  const file = openSync(textPath, "w");
  let longestWrite = 0;
  let size = 0;

  async function writeLines(lines: Uint8Array): Promise<void> {
    longestWrite = Math.max(longestWrite, lines.length);
    size += lines.length;
    for (let from = 0; from < lines.length; ) {
      from += await explainWriteFailure(
        textPath,
        writeToFile(file, lines, from).then(({ bytesWritten }) => bytesWritten),
      );
    }
  }

  return {
    writeLines,
    async write(rows) {
      for (const row of rows) lines.add(row);
      await writeLines(lines.take());
    },
    size: () => size,
    async close() {
      closeSync(file);
      try {
        const statement = copyStatement(textPath, parquetPath, columns, longestWrite);
        const settings = { ...CONVERTER, temporaryFolder: `${parquetPath}.tmp` };
        await explainWriteFailure(
          parquetPath,
          withDuckDB(settings, (connection) => connection.run(statement)),
        );
      } catch (error) {
        rmSync(parquetPath, { force: true });
        throw error;
      } finally {
        rmSync(textPath);
      }
    },
  };
}

function copyStatement(textPath: string, parquetPath: string, columns: Columns, longestWrite: number): string {
  const longestLine = Math.max(longestWrite, SHORTEST_LINE_LIMIT);
  const entries = Object.entries(columns);
  const read = entries.map(([name, type]) => `${literal(name)}: ${literal(type.endsWith("[]") ? "VARCHAR" : type)}`);
  const select = entries.map(([name, type]) => (type.endsWith("[]") ? listColumn(name, type) : identifier(name)));
  return `COPY (
    SELECT ${select.join(", ")}
    FROM read_csv(${literal(textPath)}, columns = {${read.join(", ")}}, auto_detect = false, header = false,
      delim = '\\t', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
      max_line_size = ${longestLine}, buffer_size = ${4 * longestLine})
  ) TO ${literal(parquetPath)} (${STAGED_PARQUET})`;
}

function listColumn(name: string, type: string): string {
  const column = identifier(name);
  const elements = `string_split(left(${column}, -1), ${literal(LIST_SEPARATOR)})::${type}`;
  return `CASE WHEN ${column} = '' THEN []::${type} ELSE ${elements} END AS ${column}`;
}
