import { withDuckDB } from "#lib/core/duckdb";

/** The rows of a query, with dates and decimals as text. */
export async function query(path: string, sql: string): Promise<Record<string, unknown>[]> {
  return withDuckDB({ path }, async (connection) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
}

/** One line a row, values separated by bars. */
export async function queryLines(path: string, sql: string): Promise<string[]> {
  const rows = await query(path, sql);
  return rows.map((row) => Object.values(row).map(shown).join(" | "));
}

function shown(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(", ")}]` : String(value ?? "");
}
