import type { DuckDBConnection } from "@duckdb/node-api";
import { SNAPSHOT_TABLES } from "../contract/snapshot-tables.js";
import { literal } from "../core/duckdb.js";
import { createTable } from "../warehouse/schema/create-table.js";

/** What a cause does to an outcome in an invented world. */
export interface PlantedEffect {
  readonly outcome: string;
  readonly cause: string;
  readonly name: string;
  readonly effect: number;
}

/** Puts what an invented world was made with into the table `planted_effect`, which real data leave empty. */
export async function createPlantedEffects(
  connection: DuckDBConnection,
  effects: readonly PlantedEffect[],
): Promise<void> {
  await connection.run(createTable(SNAPSHOT_TABLES.planted_effect));
  const rows = effects.map(
    ({ outcome, cause, name, effect }) => `(${[outcome, cause, name].map(literal).join(", ")}, ${effect})`,
  );
  if (rows.length > 0) await connection.run(`INSERT INTO planted_effect VALUES ${rows.join(", ")}`);
}
