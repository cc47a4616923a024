import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../core/duckdb.js";
import { createChangedIds, selectChangedRows } from "./deliveries/changed-content.js";
import { compareDeliveries } from "./deliveries/compare-deliveries.js";
import type { Load, StagedDelivery } from "./deliveries/plan-loads.js";
import { findVersionChanges } from "./history.js";
import { createStagedViews, type DeliveryFolders } from "./staged-views.js";
import {
  CHANGED_ROWS,
  COMPARED_BY_STATEMENTS,
  COMPARISONS,
  LOAD_STEPS,
  PREPARATIONS,
  PREPARATIONS_OF_CHANGES,
  partsOf,
} from "./steps.js";

/** Makes the temporary tables and views that the steps of a load read. They are gone when the connection closes. */
export async function prepareLoad(
  connection: DuckDBConnection,
  load: Load,
  voteQuantile: number,
  folderOf: (delivery: StagedDelivery) => string,
): Promise<void> {
  const folders = foldersOf(load.newest, folderOf);
  const foldersBefore = foldersOf(load.newestBefore, folderOf);
  const before = foldersBefore.get("imdb");
  const comparing = compareDeliveries(COMPARISONS, { before, now: folders.get("imdb") });
  // Its errors are handled below: the connection must not be closed while a statement is still running.
  comparing.catch(() => {});
  await createStagedViews(connection, folders);
  const compared = [...foldersBefore].filter(([source]) => COMPARED_BY_STATEMENTS.includes(source));
  await createStagedViews(connection, new Map(compared), "_before");
  await prepareWhole(connection, load, voteQuantile);
  const changed = await comparing;
  for (const comparison of COMPARISONS) {
    await createChangedIds(connection, comparison, changed.get(comparison.name));
    if (comparison.also !== undefined) await prepare(connection, comparison.also);
  }
  for (const rows of CHANGED_ROWS) await selectChangedRows(connection, rows, before === undefined);
  for (const { name } of partsOf(load, PREPARATIONS_OF_CHANGES)) await prepare(connection, name);
  for (const { history } of partsOf(load, LOAD_STEPS)) {
    if (history !== undefined) await findVersionChanges(connection, history);
  }
}

async function prepareWhole(connection: DuckDBConnection, load: Load, voteQuantile: number): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE this_load AS SELECT DATE ${literal(load.date)} AS load_date;
    CREATE OR REPLACE TEMP TABLE load_setting AS SELECT ${voteQuantile} AS vote_quantile;
    CREATE OR REPLACE TEMP VIEW newest_delivery AS
      SELECT source, max(delivery_date) AS delivery_date FROM loaded_delivery GROUP BY source`);
  for (const { name } of partsOf(load, PREPARATIONS)) await prepare(connection, name);
}

function foldersOf(deliveries: Load["newest"], folderOf: (delivery: StagedDelivery) => string): DeliveryFolders {
  return new Map([...deliveries].map(([source, delivery]) => [source, folderOf(delivery)]));
}

async function prepare(connection: DuckDBConnection, name: string): Promise<void> {
  await connection.run(sqlFile(import.meta.url, `prepare/${name}.sql`));
}
