import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../core/duckdb.js";
import type { GateResult } from "../warehouse/gates/check-gates.js";

/** Writes the results of the gates to the table `gate_results`. */
export async function createGateResults(connection: DuckDBConnection, results: readonly GateResult[]): Promise<void> {
  await connection.run(`CREATE TABLE gate_results (gate VARCHAR, severity VARCHAR, passed BOOLEAN, offending_rows BIGINT,
    allowed_rows BIGINT, examples VARCHAR[], why VARCHAR)`);
  const rows = results.map(({ gate, passed, offending, examples }) => {
    const list = `[${examples.map(literal).join(", ")}]`;
    return `(${[literal(gate.name), literal(gate.severity), passed, offending, gate.threshold, list, literal(gate.why)].join(", ")})`;
  });
  if (rows.length > 0) await connection.run(`INSERT INTO gate_results VALUES ${rows.join(", ")}`);
}
