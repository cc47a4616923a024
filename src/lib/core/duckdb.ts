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

/** As many as DuckDB puts together. */
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
 * Loaded when it is needed: help is quick, and `leitmotif doctor` can tell that its binary is missing. As it is made of
 * CommonJS modules, `import` would read each of them twice and take twice the time, a tenth of a second more.
 */
function loadDuckDB(): typeof import("@duckdb/node-api") {
  return createRequire(import.meta.url)("@duckdb/node-api");
}

/**
 * Adds numbers to a temporary table that has one column of them. As texts in a parameter, the same ids take four times
 * as long and three hundred megabytes: DuckDB plans with a copy.
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

/** Runs `work` in a transaction, of which nothing stays when it fails. */
export async function inTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run("BEGIN");
  try {
    const result = await work();
    await connection.run("COMMIT");
    return result;
  } catch (error) {
    // After some failures there is nothing left to roll back; the first failure is the one to tell.
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

/** The SQL file that lies beside a module: `sqlFile(import.meta.url, "dim_title.sql")`. */
export function sqlFile(moduleUrl: string, name: string): string {
  return readFileSync(new URL(name, moduleUrl), "utf8");
}

function options(settings: DuckDBSettings): Record<string, string> {
  const entries: [string, string | undefined][] = [
    ["memory_limit", settings.memoryLimit],
    ["threads", settings.threads?.toString()],
    ["temp_directory", settings.temporaryFolder],
    // Extensions come from the network, which a build must not touch.
    ["autoinstall_known_extensions", "false"],
    // Older releases can't open such files; they are packed in two thirds of the time and take less room.
    ["storage_compatibility_version", "latest"],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
