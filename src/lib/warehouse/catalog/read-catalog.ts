import type { DuckDBConnection } from "@duckdb/node-api";
import type { Side } from "../../contract/warehouse/table.js";
import { type Reference, referencesOf, TABLES } from "../../contract/warehouse/tables.js";

export interface CatalogColumn {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  /** The meaning of the column; null if it has none. */
  readonly comment: string | null;
}

interface Declared {
  readonly name: string;
  readonly side: Side;
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

/** A table as found in the database, with its declared keys. */
export interface CatalogTable extends Declared {
  readonly comment: string | null;
  readonly columns: readonly CatalogColumn[];
}

/** All tables of the database, in the order of TABLES. Tables not declared there come last. */
export async function readCatalog(connection: DuckDBConnection): Promise<CatalogTable[]> {
  const tables = await rows<{ name: string; comment: string | null }>(
    connection,
    "SELECT table_name AS name, comment FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name",
  );
  const columns = await rows<CatalogColumn & { table: string }>(
    connection,
    `SELECT table_name AS "table", column_name AS name, data_type AS type, is_nullable AS "isNullable", comment
     FROM duckdb_columns()
     WHERE NOT internal
     ORDER BY table_name, column_index`,
  );
  return tables
    .map(({ name, comment }) => ({
      ...declared(name),
      comment,
      columns: columns.filter(({ table }) => table === name).map(({ table: _, ...column }) => column),
    }))
    .sort((a, b) => place(a.name) - place(b.name));
}

function declared(name: string): Declared {
  const table = TABLES.find((other) => other.name === name);
  if (table === undefined) return { name, side: "bookkeeping", key: [], references: [] };
  return { name, side: table.side, key: table.key, references: referencesOf(table) };
}

function place(name: string): number {
  const index = TABLES.findIndex((table) => table.name === name);
  return index === -1 ? TABLES.length : index;
}

async function rows<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  // The columns are those of the statement.
  return reader.getRowObjectsJS() as unknown as Row[];
}
