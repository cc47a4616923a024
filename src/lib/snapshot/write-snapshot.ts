import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { CURRENT_FILE } from "../contract/current-file.js";
import { writeAtomically } from "../core/atomic-write.js";
import { identifier, literal, withDuckDB } from "../core/duckdb.js";
import { InputError } from "../core/errors.js";
import type { Delivery } from "../sources/delivery.js";
import type { GateResult } from "../warehouse/gates/check-gates.js";
import { type Answer, createAnswers, type Questions } from "./answers.js";
import { exportTable } from "./export-table.js";
import { createGateResults } from "./gate-results-table.js";
import { describeFile, MANIFEST_FILE, type Manifest, manifestText, type SnapshotFile, snapshotId } from "./manifest.js";
import { createPlantedEffects, type PlantedEffect } from "./planted-effects-table.js";
import { PUBLISHED_TABLES, WAREHOUSE_TABLES } from "./published-tables.js";
import { createRecommendationTables, type RecommendationRows } from "./recommendation-tables.js";
import { readSourceCounts, type SourceCount } from "./source-counts.js";
import { createSourceCounts } from "./source-counts-table.js";

export interface SnapshotOptions {
  /** The deliveries that the warehouse was loaded from, oldest first. */
  readonly deliveries: readonly Delivery[];
  readonly stagedFolder: string;
  readonly warehousePath: string;
  readonly gateResults: readonly GateResult[];
  /** What the sample was made with; none where the truth is not known. */
  readonly plantedEffects?: readonly PlantedEffect[];
  /** What is known about recommending; nothing where too few pairs are known. */
  readonly recommendations?: RecommendationRows;
  readonly questions: Questions;
  readonly snapshotsFolder: string;
  readonly data: Manifest["data"];
  readonly memoryLimit: string;
  readonly threads: number;
}

/** Publishes the warehouse as an immutable snapshot, makes it the current one, and returns its folder. */
export async function writeSnapshot(options: SnapshotOptions): Promise<string> {
  const { deliveries, stagedFolder, warehousePath, snapshotsFolder } = options;
  const counts = readSourceCounts(deliveries, stagedFolder);
  if (!existsSync(warehousePath)) {
    throw new InputError("there is no warehouse to publish", { file: warehousePath, remedy: "run: leitmotif build" });
  }
  const unnamed = join(snapshotsFolder, "unnamed");
  const manifest = await writeAtomically(unnamed, (folder) => fill(folder, counts, options));
  const id = snapshotId(manifest);
  const folder = join(snapshotsFolder, id);
  // Another build may have written it; anything under this name is replaced by what was just hashed.
  rmSync(folder, { recursive: true, force: true });
  renameSync(unnamed, folder);
  await writeAtomically(join(snapshotsFolder, CURRENT_FILE), async (path) => writeFileSync(path, `${id}\n`));
  return folder;
}

async function fill(folder: string, counts: readonly SourceCount[], options: SnapshotOptions): Promise<Manifest> {
  const { warehousePath, memoryLimit, threads } = options;
  mkdirSync(folder);
  const settings = { temporaryFolder: join(folder, "spill"), memoryLimit, threads };
  const files = await withDuckDB(settings, async (connection) => {
    await connection.run(`ATTACH ${literal(warehousePath)} AS warehouse (READ_ONLY)`);
    await createSourceCounts(connection, counts);
    await createGateResults(connection, options.gateResults);
    await createPlantedEffects(connection, options.plantedEffects ?? []);
    await showWarehouse(connection);
    await createRecommendationTables(connection, options.recommendations ?? { tables: {}, claims: [] });
    await createAnswers(connection, options.questions, join(folder, "spill.json"));
    return exportTables(connection, folder, options.questions.answers);
  });
  for (const name of ["spill", "spill.json"]) rmSync(join(folder, name), { recursive: true, force: true });
  const manifest = { data: options.data, deliveries: deliveriesOf(counts), files };
  writeFileSync(join(folder, MANIFEST_FILE), manifestText(manifest));
  return manifest;
}

/**
 * Makes the warehouse's tables available under their own names, as answers expect. Claims are copied, because answers
 * add to them.
 */
async function showWarehouse(connection: DuckDBConnection): Promise<void> {
  for (const { name } of WAREHOUSE_TABLES) {
    const kind = name === "claim" ? "TABLE" : "VIEW";
    await connection.run(`CREATE ${kind} ${identifier(name)} AS FROM warehouse.main.${identifier(name)}`);
  }
}

async function exportTables(
  connection: DuckDBConnection,
  folder: string,
  answers: readonly Answer[],
): Promise<SnapshotFile[]> {
  const keys = new Map(answers.map(({ table, key }) => [table, key]));
  const tables = [...PUBLISHED_TABLES, ...answers.map(({ table }) => ({ name: table, key: [] }))].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const files: SnapshotFile[] = [];
  for (const table of tables) {
    const name = `${table.name}.parquet`;
    const rows = await exportTable(connection, table, join(folder, name));
    const key = keys.get(table.name);
    files.push({ ...(await describeFile(folder, name, rows)), ...(key && { key }) });
  }
  return files;
}

function deliveriesOf(counts: readonly SourceCount[]): Manifest["deliveries"] {
  const unique = new Map(counts.map(({ source, delivery }) => [`${delivery} ${source}`, { source, date: delivery }]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, delivery]) => delivery);
}
