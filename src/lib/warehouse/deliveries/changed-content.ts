import type { DuckDBConnection } from "@duckdb/node-api";
import { imdbIdSql } from "../../contract/ids.js";
import type { ImdbTableName } from "../../contract/staged/imdb.js";
import { STAGED_TABLES } from "../../contract/staged/tables.js";
import { appendNumbers, identifier } from "../../core/duckdb.js";
import { viewName } from "../staged-views.js";
import type { ChangedIds, Comparison } from "./compare-deliveries.js";

/** The rows of a table that are loaded again. */
export interface ChangedRows {
  readonly table: ImdbTableName;
  /** The tables of changed ids that select the rows. */
  readonly of: readonly string[];
  /**
   * `kept` rows are copied, because they are read more than once or joined with much larger tables, for which DuckDB
   * must know their number.
   */
  readonly access: "kept" | "filtered";
}

/** Makes the table of the changes that a comparison has found. */
export async function createChangedIds(
  connection: DuckDBConnection,
  { name, letters }: Comparison,
  changed: ChangedIds = new Map(),
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (imdb_id VARCHAR, kind VARCHAR)`);
  for (const [kind, numbers] of changed) {
    await connection.run("CREATE OR REPLACE TEMP TABLE changed_number (number INTEGER)");
    await appendNumbers(connection, "changed_number", numbers);
    await connection.run(`INSERT INTO ${name} SELECT ${imdbIdSql(letters, "number")}, '${kind}' FROM changed_number`);
  }
}

/**
 * Makes the rows of changed ids readable, such as `name_basics_of_changed_person`; in a first load, these are all rows.
 * Ids that are gone have no rows. Filtering them out is not needed for the result, but lets DuckDB skip other rows
 * sooner.
 */
export async function selectChangedRows(
  connection: DuckDBConnection,
  { table, of, access }: ChangedRows,
  isFirstLoad: boolean,
): Promise<void> {
  const staged = viewName("imdb", table);
  const kept = `kept_${table}`;
  const keeps = access === "kept" && !isFirstLoad;
  if (keeps) {
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${kept} AS FROM ${staged} WHERE ${isOneOf(of)}`);
  }
  for (const name of of) {
    const all = `CREATE OR REPLACE TEMP VIEW ${table}_of_${name} AS FROM ${keeps ? kept : staged}`;
    const isAll = isFirstLoad || (keeps && of.length === 1);
    await connection.run(isAll ? all : `${all} WHERE ${isOneOf([name])}`);
  }

  function isOneOf(names: readonly string[]): string {
    const ids = names.map((name) => `SELECT imdb_id FROM ${name} WHERE kind <> 'gone'`);
    return `${idColumn(table)} IN (${ids.join(" UNION ")})`;
  }
}

/** The first column is the id. */
function idColumn(table: ImdbTableName): string {
  const [column = ""] = Object.keys(STAGED_TABLES.imdb[table]);
  return identifier(column);
}
