import type { DuckDBConnection } from "@duckdb/node-api";
import type { Row, Value } from "../contract/plain-row.js";
import { RECOMMENDATION_TABLES } from "../contract/recommendation-tables.js";
import { identifier, literal } from "../core/duckdb.js";
import { createTable } from "../warehouse/schema/create-table.js";

/** What is known about recommending: rows by table, and figures. */
export interface RecommendationRows {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly claims: readonly Row[];
}

/** Makes the tables about recommending, which are empty where nothing could be learned, and adds their claims. */
export async function createRecommendationTables(
  connection: DuckDBConnection,
  { tables, claims }: RecommendationRows,
): Promise<void> {
  for (const table of Object.values(RECOMMENDATION_TABLES)) {
    await connection.run(createTable(table));
    await insert(connection, table.name, tables[table.name] ?? []);
  }
  await insert(connection, "claim", claims);
}

async function insert(connection: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => `(${columns.map((column) => sqlValue(row[column] ?? null)).join(", ")})`);
  await connection.run(`INSERT INTO ${table} (${columns.map(identifier).join(", ")}) VALUES ${values.join(", ")}`);
}

function sqlValue(value: Value): string {
  return typeof value === "string" ? literal(value) : String(value);
}
