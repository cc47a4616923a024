import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { createTableSql, csvFilesOf, neededBy, type QueryableTable, type QueryableTables } from "leitmotif/browser";
import { fetchBytes } from "../fetch-bytes.js";

/** Loads the tables that a query names, each once. */
export function createLoader(database: AsyncDuckDB, connection: AsyncDuckDBConnection, known: QueryableTables) {
  const loaded = new Set<string>();

  async function loadTable(table: QueryableTable): Promise<void> {
    const { packed, plain } = csvFilesOf(table);
    const bytes = await fetchBytes(new URL(`./tables/${packed}`, document.baseURI));
    // Some servers say that the file is packed, and the browser unpacks it.
    const file = isGzip(bytes) ? packed : plain;
    await database.registerFileBuffer(file, bytes);
    await connection.query(createTableSql(table, file));
    await database.dropFile(file);
  }

  return async (sql: string): Promise<void> => {
    const { tables, views } = neededBy(sql, known);
    for (const table of tables.filter(({ name }) => !loaded.has(name))) {
      await loadTable(table);
      loaded.add(table.name);
    }
    for (const { name, sql: view } of views.filter(({ name }) => !loaded.has(name))) {
      await connection.query(`CREATE VIEW "${name}" AS ${view}`);
      loaded.add(name);
    }
  };
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
