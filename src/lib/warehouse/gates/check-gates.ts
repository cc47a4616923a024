import type { DuckDBConnection } from "@duckdb/node-api";
import type { Gate } from "./gate.js";

export interface GateResult {
  readonly gate: Pick<Gate, "name" | "severity" | "threshold" | "why">;
  readonly passed: boolean;
  /** How many rows violate the gate. */
  readonly offending: number;
  /** The first of them, each as JSON. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

/** Checks every gate, in order. Gates change nothing. */
export async function checkGates(connection: DuckDBConnection, gates: readonly Gate[]): Promise<GateResult[]> {
  const results: GateResult[] = [];
  for (const gate of gates) results.push(await checkGate(connection, gate));
  return results;
}

async function checkGate(connection: DuckDBConnection, { sql, ...gate }: Gate): Promise<GateResult> {
  const counted = await connection.runAndReadAll(`SELECT count(*) FROM (${sql}) AS offending`);
  const offending = Number(counted.getRows()[0]?.[0]);
  const examples = offending === 0 ? [] : await firstRows(connection, sql);
  return { gate, passed: offending <= gate.threshold, offending, examples };
}

async function firstRows(connection: DuckDBConnection, sql: string): Promise<string[]> {
  const rows = await connection.runAndReadAll(
    `SELECT CAST(to_json(offending) AS VARCHAR) FROM (${sql}) AS offending ORDER BY ALL LIMIT ${EXAMPLES}`,
  );
  return rows.getRows().map(([text]) => String(text));
}
