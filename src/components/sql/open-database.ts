import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from "@duckdb/duckdb-wasm";
import { createTableSql, neededBy, type QueryableTables } from "leitmotif/browser";

export interface Result {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface Database {
  /** Runs a query; the tables that it names are loaded first. */
  ask(sql: string): Promise<Result>;
}

const NUMBER = /INT|DOUBLE|FLOAT|DECIMAL/;

/** Starts the database of the site in a thread of its own. */
export async function openDatabase(): Promise<Database> {
  const at = (file: string) => new URL(file, document.baseURI).href;
  const known: QueryableTables = await (await fetch(at("./tables/tables.json"))).json();
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(at("./sql/duckdb-browser-eh.worker.js")));
  await database.instantiate(at("./sql/duckdb-eh.wasm"));
  const connection = await database.connect();
  // Otherwise a name that it does not know would make it ask the network for an extension.
  await connection.query("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  const loaded = new Set<string>();

  const load = async (sql: string) => {
    const { tables, views } = neededBy(sql, known);
    for (const table of tables.filter(({ name }) => !loaded.has(name))) {
      const file = `${table.name}.csv.gz`;
      const response = await fetch(at(`./tables/${file}`));
      await database.registerFileBuffer(file, new Uint8Array(await response.arrayBuffer()));
      await connection.query(createTableSql(table));
      loaded.add(table.name);
    }
    for (const { name, sql: view } of views.filter(({ name }) => !loaded.has(name))) {
      await connection.query(`CREATE VIEW "${name}" AS ${view}`);
      loaded.add(name);
    }
  };
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
