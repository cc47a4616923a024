import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { STAGED_TABLES } from "../contract/staged/tables.js";
import { TABLES, tableNamed } from "../contract/warehouse/tables.js";
import { identifier, inTransaction, sqlFile, withDuckDB } from "../core/duckdb.js";
import {
  fingerprintOf,
  readLoadedDeliveries,
  recordLoadedDelivery,
  refuseChangedDeliveries,
} from "./deliveries/loaded-deliveries.js";
import { type Load, planLoads, type StagedDelivery } from "./deliveries/plan-loads.js";
import { recordVersions } from "./history.js";
import { prepareLoad } from "./prepare-load.js";
import { createMacros } from "./schema/create-macros.js";
import { createTable } from "./schema/create-table.js";
import { countStagedRows } from "./staged-views.js";
import { LOAD_STEPS, type LoadStep, partsOf } from "./steps.js";

export interface LoadOptions {
  /** Contains `<source>/<date>/<table>.parquet`. */
  readonly stagedFolder: string;
  /**
   * All deliveries that the warehouse should hold, including those it already holds. Deliveries of sources that it does
   * not read are ignored.
   */
  readonly deliveries: readonly { readonly source: string; readonly date: string }[];
  readonly warehousePath: string;
  /** The quantile of votes within a title's type at which a title's own rating weighs as much as the mean. */
  readonly voteQuantile: number;
  readonly memoryLimit: string;
  readonly threads: number;
}

/** The rows that a load read and wrote. */
export interface LoadCounts {
  readonly date: string;
  /** Rows of the staged tables, by `<source>_<table>`. */
  readonly rowsIn: Readonly<Record<string, number>>;
  /** Rows of the warehouse's tables afterwards. */
  readonly rowsOut: Readonly<Record<string, number>>;
}

/**
 * Brings the warehouse up to date, with one load for each day that has new deliveries, in order. A load is one
 * transaction: if it is killed, the warehouse stays as it was.
 */
export async function loadWarehouse(options: LoadOptions): Promise<LoadCounts[]> {
  const { stagedFolder, deliveries, warehousePath, memoryLimit, threads } = options;
  const folderOf = ({ source, date }: StagedDelivery) => join(stagedFolder, source, date);
  mkdirSync(dirname(warehousePath), { recursive: true });
  const settings = { path: warehousePath, temporaryFolder: `${warehousePath}.tmp`, memoryLimit, threads };
  return withDuckDB(settings, async (connection) => {
    await openTables(connection);
    const loaded = await readLoadedDeliveries(connection);
    refuseChangedDeliveries(loaded, folderOf);
    const counts: LoadCounts[] = [];
    for (const load of planLoads(deliveries.filter(isRead), loaded)) {
      counts.push(await runLoad(connection, load, options, folderOf));
    }
    await connection.run("CHECKPOINT");
    return counts;
  });
}

function isRead(delivery: LoadOptions["deliveries"][number]): delivery is StagedDelivery {
  return delivery.source in STAGED_TABLES;
}

async function openTables(connection: DuckDBConnection): Promise<void> {
  // Tables have no order; rows are sorted when they leave the warehouse.
  await connection.run("SET preserve_insertion_order = false");
  // Compacting a table after a delivery has removed some rows costs more than the space is worth.
  await connection.run("SET max_vacuum_tasks = 0");
  // By default DuckDB tries all compressions of texts, nearly always chooses this one, and takes twice the time.
  await connection.run("SET force_compression = 'dict_fsst'");
  await inTransaction(connection, async () => {
    const existing = await tableNames(connection);
    for (const table of TABLES) if (!existing.has(table.name)) await connection.run(createTable(table));
    await createMacros(connection);
  });
}

async function runLoad(
  connection: DuckDBConnection,
  load: Load,
  { voteQuantile }: LoadOptions,
  folderOf: (delivery: StagedDelivery) => string,
): Promise<LoadCounts> {
  const { date, delivered } = load;
  await prepareLoad(connection, load, voteQuantile, folderOf);
  return inTransaction(connection, async () => {
    for (const delivery of delivered) {
      await recordLoadedDelivery(connection, { ...delivery, fingerprint: fingerprintOf(folderOf(delivery)) });
    }
    for (const step of partsOf(load, LOAD_STEPS)) await runStep(connection, step);
    const sources = delivered.map(({ source }) => source);
    return { date, rowsIn: await countStagedRows(connection, sources), rowsOut: await countRows(connection) };
  });
}

async function runStep(connection: DuckDBConnection, { table, from, anew, history }: LoadStep): Promise<void> {
  if (history !== undefined) return recordVersions(connection, history);
  if (anew) await connection.run(`DROP TABLE ${identifier(table)}; ${createTable(tableNamed(table))}`);
  const statements =
    from === undefined
      ? sqlFile(import.meta.url, `load/${table}.sql`)
      : sqlFile(import.meta.url, `load/${from}/${table}.sql`);
  await connection.run(statements);
}

async function tableNames(connection: DuckDBConnection): Promise<Set<unknown>> {
  const reader = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables()");
  return new Set(reader.getRowsJS().flat());
}

async function countRows(connection: DuckDBConnection): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of TABLES) {
    const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${identifier(name)}`);
    counts[name] = Number(reader.getRowsJS()[0]?.[0]);
  }
  return counts;
}
