import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Columns } from "../contract/staged/columns.js";
import { STAGED_TABLES, type StagedSource } from "../contract/staged/tables.js";
import { identifier, literal } from "../core/duckdb.js";
import { InputError } from "../core/errors.js";

/** The folder of one delivery per source, where there is one. */
export type DeliveryFolders = ReadonlyMap<StagedSource, string>;

/**
 * Makes every staged table readable as `<source>_<table>`, such as `imdb_title_basics`, or with a suffix. A table
 * missing from a delivery becomes an empty one, so that statements need not check.
 */
export async function createStagedViews(
  connection: DuckDBConnection,
  folders: DeliveryFolders,
  suffix = "",
): Promise<void> {
  for (const folder of folders.values()) {
    if (existsSync(folder)) continue;
    throw new InputError("holds no staged delivery", { file: folder, remedy: "run: leitmotif ingest" });
  }
  for (const { source, table, columns } of stagedTables()) {
    const view = identifier(`${viewName(source, table)}${suffix}`);
    const folder = folders.get(source);
    const file = folder === undefined ? "" : join(folder, `${table}.parquet`);
    if (existsSync(file)) await createView(connection, view, file, columns);
    else await connection.run(`CREATE OR REPLACE TEMP VIEW ${view} AS ${noRows(columns)}`);
  }
}

export function viewName(source: StagedSource, table: string): string {
  return `${source}_${table}`;
}

interface StagedTable {
  readonly source: StagedSource;
  readonly table: string;
  readonly columns: Columns;
}

function stagedTables(): StagedTable[] {
  return Object.entries(STAGED_TABLES).flatMap(([source, tables]) =>
    Object.entries(tables).map(([table, columns]) => ({
      // The keys of STAGED_TABLES are the sources.
      source: source as StagedSource,
      table,
      columns,
    })),
  );
}

async function createView(connection: DuckDBConnection, view: string, file: string, columns: Columns): Promise<void> {
  const names = Object.keys(columns).map(identifier);
  try {
    await connection.run(
      `CREATE OR REPLACE TEMP VIEW ${view} AS SELECT ${names.join(", ")} FROM read_parquet(${literal(file)})`,
    );
  } catch (error) {
    throw new InputError("is not the staged table that the warehouse reads", {
      file,
      value: error instanceof Error ? error.message : String(error),
      remedy: "run: leitmotif ingest",
    });
  }
}

function noRows(columns: Columns): string {
  const nulls = Object.entries(columns).map(([name, type]) => `CAST(NULL AS ${type}) AS ${identifier(name)}`);
  return `SELECT ${nulls.join(", ")} WHERE false`;
}

/** How many rows the views of these sources have. */
export async function countStagedRows(
  connection: DuckDBConnection,
  sources: readonly StagedSource[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { source, table } of stagedTables().filter(({ source }) => sources.includes(source))) {
    const view = viewName(source, table);
    const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${identifier(view)}`);
    counts[view] = Number(reader.getRowsJS()[0]?.[0]);
  }
  return counts;
}
