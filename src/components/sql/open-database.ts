import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { lockSql, type QueryableTables } from "leitmotif/browser";
import { createLoader } from "./load-tables.js";
import { startDuckDB } from "./start-duckdb.js";

export interface Result {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface Database {
  /** Runs a query; the tables that it names are loaded first. */
  ask(sql: string): Promise<Result>;
}

const NUMBER = /INT|DOUBLE|FLOAT|DECIMAL/;

/** Starts the database of the site. */
export async function openDatabase(): Promise<Database> {
  const known: QueryableTables = await (await fetch(new URL("./tables/tables.json", document.baseURI))).json();
  const database = await startDuckDB(new URL("./sql/", document.baseURI));
  const connection = await database.connect();
  await connection.query(lockSql(known));
  const load = createLoader(database, connection, known);
  return {
    ask: async (sql) => {
      await load(sql);
      return ask(connection, sql.trim().replace(/;$/, ""));
    },
  };
}

/** Values come as the text that DuckDB writes, so that dates, sums and lists look as in its own shell. */
async function ask(connection: AsyncDuckDBConnection, sql: string): Promise<Result> {
  const described = await connection.query(`DESCRIBE ${sql}`);
  const columns = described.toArray().map((row) => {
    const { column_name, column_type } = row.toJSON();
    return { name: String(column_name), isNumber: NUMBER.test(String(column_type)) };
  });
  const result = await connection.query(`SELECT COLUMNS(*)::VARCHAR FROM (${sql}\n)`);
  const rows = result.toArray().map((row) => {
    // Each row is a proxy by place and name; columns may share a name.
    const values = row.toArray();
    return columns.map((_column, place) => (values[place] ?? null) as string | null);
  });
  return { columns, rows };
}
