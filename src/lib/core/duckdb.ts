import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { DuckDBConnection } from "@duckdb/node-api";

export interface DuckDBSettings {
  /** Where the database lives; in memory when absent. */
  path?: string;
  memoryLimit?: string;
  threads?: number;
  temporaryFolder?: string;
}

/** The size of DuckDB's own chunks. */
const ROWS_OF_A_CHUNK = 2048;

/** Opens a database, hands over a connection, and closes both whatever happens. */
export async function withDuckDB<T>(
  settings: DuckDBSettings,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance } = loadDuckDB();
  const instance = await DuckDBInstance.create(settings.path ?? ":memory:", options(settings));
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Loaded only when needed, so that help is quick and `leitmotif doctor` can report a missing binary. The package
 * consists of CommonJS modules: `import` would read each of them twice, which costs a tenth of a second more.
 */
function loadDuckDB(): typeof import("@duckdb/node-api") {
  return createRequire(import.meta.url)("@duckdb/node-api");
}

/**
 * Adds numbers to a temporary table with a single column. Passing the same ids as a list in a parameter takes four
 * times as long and three hundred megabytes, because DuckDB plans with a copy.
 */
export async function appendNumbers(connection: DuckDBConnection, table: string, numbers: Int32Array): Promise<void> {
  const { DuckDBDataChunk, INTEGER } = loadDuckDB();
  const appender = await connection.createAppender(table, "main", "temp");
  for (let first = 0; first < numbers.length; first += ROWS_OF_A_CHUNK) {
    const part = numbers.subarray(first, first + ROWS_OF_A_CHUNK);
    const chunk = DuckDBDataChunk.create([INTEGER], part.length);
    chunk.setColumnValues(0, [...part]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Runs `work` in a transaction and rolls it back if `work` fails. */
export async function inTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run("BEGIN");
  try {
    const result = await work();
    await connection.run("COMMIT");
    return result;
  } catch (error) {
    // After some failures there is nothing left to roll back. Report the first failure.
    await connection.run("ROLLBACK").catch(() => {});
    throw error;
  }
}

/** A value as an SQL string literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Values as the items of an SQL list. */
export function literals(texts: readonly string[]): string {
  return texts.map(literal).join(", ");
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The SQL file beside a module: `sqlFile(import.meta.url, "dim_title.sql")`. */
export function sqlFile(moduleUrl: string, name: string): string {
  return readFileSync(new URL(name, moduleUrl), "utf8");
}

function options(settings: DuckDBSettings): Record<string, string> {
  const entries: [string, string | undefined][] = [
    ["memory_limit", settings.memoryLimit],
    ["threads", settings.threads?.toString()],
    ["temp_directory", settings.temporaryFolder],
    // Extensions would be downloaded, but a build must not use the network.
    ["autoinstall_known_extensions", "false"],
    // Older releases of DuckDB can't open such files, but they are written in two thirds of the time and take less
    // space.
    ["storage_compatibility_version", "latest"],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
