import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../core/duckdb.js";
import type { Tree } from "./query-columns.js";

/** A query in a file of SQL, and the table or view that it fills; empty where it only asks. */
export interface Select {
  readonly fills: string;
  readonly query: Tree;
}

/** Parses the queries of SQL as DuckDB does. Statements that only delete or change rows are left out. */
export async function parseSelects(connection: DuckDBConnection, sql: string): Promise<Select[]> {
  const selects: Select[] = [];
  for (const statement of statementsOf(sql)) {
    const [whole = "", inserted, created] = FILLS.exec(statement) ?? [];
    const query = statement.slice(whole.length);
    if (whole !== "" || ASKS.test(query))
      selects.push({ fills: inserted ?? created ?? "", query: await parse(connection, query) });
  }
  return selects;
}

const FILLS =
  /^\s*(?:INSERT\s+INTO\s+(\w+)(?:\s+BY\s+NAME)?|CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMP\s+)?(?:TABLE|VIEW)\s+(\w+)\s+AS)\b/i;
const ASKS = /^\s*(?:SELECT|WITH|FROM)\b/i;

/** Without comments. */
function statementsOf(sql: string): string[] {
  const pieces = sql.match(/--[^\n]*|'(?:[^']|'')*'|"[^"]*"|;|[^;'"-]+|-/g) ?? [];
  const statements = [""];
  for (const piece of pieces) {
    if (piece === ";") statements.push("");
    else if (!piece.startsWith("--")) statements[statements.length - 1] += piece;
  }
  return statements.filter((statement) => statement.trim() !== "");
}

async function parse(connection: DuckDBConnection, query: string): Promise<Tree> {
  const reader = await connection.runAndReadAll(
    `SELECT json_serialize_sql(${literal(query)}::VARCHAR, skip_default := true, skip_empty := true, skip_null := true)`,
  );
  const { error, error_message, statements } = JSON.parse(String(reader.getRows()[0]?.[0]));
  if (error) throw new Error(`the query cannot be parsed: ${error_message}\n${query}`);
  return statements[0].node;
}
