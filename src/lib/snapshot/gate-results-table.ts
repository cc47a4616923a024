import type { DuckDBConnection } from "@duckdb/node-api";
import { SNAPSHOT_TABLES } from "../contract/snapshot-tables.js";
import { literal } from "../core/duckdb.js";
import type { GateResult } from "../warehouse/gates/check-gates.js";
import { createTable } from "../warehouse/schema/create-table.js";

/** Writes the results of the gates to the table `gate_results`. */
export async function createGateResults(connection: DuckDBConnection, results: readonly GateResult[]): Promise<void> {
  await connection.run(createTable(SNAPSHOT_TABLES.gate_results));
  const rows = results.map(({ gate, passed, offending, examples }) => {
    const list = `[${examples.map(literal).join(", ")}]`;
    return `(${[literal(gate.name), literal(gate.severity), passed, offending, gate.threshold, list, literal(gate.why)].join(", ")})`;
  });
  if (rows.length > 0) await connection.run(`INSERT INTO gate_results VALUES ${rows.join(", ")}`);
}
