import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, literals, sqlFile, withDuckDB } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import { readLoadedDeliveries } from "../deliveries/loaded-deliveries.js";
import type { StagedDelivery } from "../deliveries/plan-loads.js";
import { createStagedViews } from "../staged-views.js";
import { checkGates, type GateResult } from "./check-gates.js";
import type { Gate } from "./gate.js";
import { GATES } from "./gates.js";

/** How large a difference between deliveries may be before the gates warn. */
export interface GateSettings {
  /** How many days a source may lag behind the newest one. */
  readonly freshnessDays: number;
  /** How much the rows of a table may grow or shrink between deliveries, as a share. */
  readonly rowDrift: number;
  /** How much the share of nulls in a column may change between deliveries. */
  readonly nullDrift: number;
  /** How much a feature of films may shift between deliveries, as a population stability index. */
  readonly featureDrift: number;
}

export interface CheckOptions {
  readonly warehousePath: string;
  readonly stagedFolder: string;
  readonly settings: GateSettings;
  readonly memoryLimit: string;
  readonly threads: number;
}

/** Checks all gates for a warehouse and the staged deliveries that it was loaded from. */
export async function checkWarehouse(options: CheckOptions, gates: readonly Gate[] = GATES): Promise<GateResult[]> {
  const { warehousePath, memoryLimit, threads } = options;
  if (!existsSync(warehousePath)) {
    throw new InputError("there is no warehouse to check", { file: warehousePath, remedy: "run: leitmotif build" });
  }
  return withDuckDB({ temporaryFolder: `${warehousePath}.tmp`, memoryLimit, threads }, async (connection) => {
    await connection.run(`ATTACH ${literal(warehousePath)} AS warehouse (READ_ONLY)`);
    await connection.run("USE warehouse");
    await prepareGates(connection, options);
    return checkGates(connection, gates);
  });
}

/** Makes what the gates need besides the warehouse: settings, staged tables, their statistics, and counts of files. */
export async function prepareGates(
  connection: DuckDBConnection,
  { stagedFolder, settings }: Pick<CheckOptions, "stagedFolder" | "settings">,
): Promise<void> {
  const { freshnessDays, rowDrift, nullDrift, featureDrift } = settings;
  await connection.run(`CREATE TEMP TABLE gate_setting AS
    SELECT ${freshnessDays} AS freshness_days, ${rowDrift} AS row_drift, ${nullDrift} AS null_drift, ${featureDrift} AS feature_drift`);
  const deliveries = await readLoadedDeliveries(connection);
  const folderOf = ({ source, date }: StagedDelivery) => join(stagedFolder, source, date);
  // Oldest first, so that the newest of each source wins.
  await createStagedViews(connection, new Map(deliveries.map((delivery) => [delivery.source, folderOf(delivery)])));
  const staged = deliveries.map(folderOf).filter((folder) => existsSync(folder));
  await connection.run(`SET VARIABLE staged_files = ${list(staged.map((folder) => join(folder, "*.parquet")))}`);
  await connection.run(sqlFile(import.meta.url, "staged_statistics.sql"));
  await connection.run(`SET VARIABLE count_files = ${list(staged.map((folder) => join(folder, "counts.json")))}`);
  await connection.run(sqlFile(import.meta.url, "delivered_file.sql"));
}

function list(texts: readonly string[]): string {
  return `[${literals(texts)}]`;
}
