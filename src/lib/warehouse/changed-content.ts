import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier } from "../duckdb.js";
import type { ChangedIds, ImdbTable } from "./compare-deliveries.js";
import { STAGED_INPUTS } from "./staged-inputs.js";
import { viewName } from "./staged-views.js";

/** The rows of a table that are loaded again. */
export interface ChangedRows {
  readonly table: ImdbTable;
  /** The tables of changed ids by which rows are chosen. */
  readonly of: readonly string[];
  /**
   * Rows are kept if they are read more than once, or joined with much larger tables, where DuckDB must know how many
   * there are.
   */
  readonly access: "kept" | "filtered";
}

/** Ids travel as one text for each kind of change, which takes a fifth of the time of adding row by row. */
export async function createChangedIds(
  connection: DuckDBConnection,
  name: string,
  changed: ChangedIds = new Map(),
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (imdb_id VARCHAR, kind VARCHAR)`);
  for (const [kind, ids] of changed) {
    await connection.run(`INSERT INTO ${name} SELECT unnest(string_split($1, ',')), $2`, [ids, kind]);
  }
}

/** Makes the rows of changed ids readable, such as `name_basics_of_changed_person`; in a first load, these are all rows. */
export async function selectChangedRows(
  connection: DuckDBConnection,
  { table, of, access }: ChangedRows,
  isFirstLoad: boolean,
): Promise<void> {
  const staged = viewName("imdb", table);
  const kept = `kept_${table}`;
  const keeps = access === "kept" && !isFirstLoad;
  if (keeps) {
    const changed = of.map((name) => `SELECT imdb_id FROM ${name}`).join(" UNION ");
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE ${kept} AS FROM ${staged} WHERE ${idColumn(table)} IN (${changed})`,
    );
  }
  for (const name of of) {
    const all = `CREATE OR REPLACE TEMP VIEW ${table}_of_${name} AS FROM ${keeps ? kept : staged}`;
    const isAll = isFirstLoad || (keeps && of.length === 1);
    await connection.run(isAll ? all : `${all} WHERE ${idColumn(table)} IN (SELECT imdb_id FROM ${name})`);
  }
}

/** The first column is the id. */
function idColumn(table: ImdbTable): string {
  const [column = ""] = Object.keys(STAGED_INPUTS.imdb[table]);
  return identifier(column);
}
