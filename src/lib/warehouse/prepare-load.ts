import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../duckdb.js";
import { findChangedIds, selectChangedRows } from "./changed-content.js";
import { findVersionChanges } from "./history.js";
import type { Load, StagedDelivery } from "./plan-loads.js";
import { createStagedViews, type NewestFolders } from "./staged-views.js";
import { COMPARISONS, LOAD_STEPS, PREPARATIONS, partsOf } from "./steps.js";

/** Makes the temporary tables and views that the steps of a load read. They are gone when the connection closes. */
export async function prepareLoad(
  connection: DuckDBConnection,
  load: Load,
  voteQuantile: number,
  folderOf: (delivery: StagedDelivery) => string,
): Promise<void> {
  const folders = foldersOf(load.newest, folderOf);
  const imdbFolders = { before: foldersOf(load.newestBefore, folderOf).get("imdb"), now: folders.get("imdb") };
  await createStagedViews(connection, folders);
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE this_load AS SELECT DATE ${literal(load.date)} AS load_date;
    CREATE OR REPLACE TEMP TABLE load_setting AS SELECT ${voteQuantile} AS vote_quantile;
    CREATE OR REPLACE TEMP VIEW newest_delivery AS
      SELECT source, max(delivery_date) AS delivery_date FROM loaded_delivery GROUP BY source`);
  for (const comparison of partsOf(load, COMPARISONS)) {
    await findChangedIds(connection, comparison, imdbFolders);
    if (comparison.also !== undefined) await prepare(connection, comparison.also);
    await selectChangedRows(connection, comparison, imdbFolders);
  }
  for (const { name } of partsOf(load, PREPARATIONS)) await prepare(connection, name);
  for (const { history } of partsOf(load, LOAD_STEPS)) {
    if (history !== undefined) await findVersionChanges(connection, history);
  }
}

function foldersOf(deliveries: Load["newest"], folderOf: (delivery: StagedDelivery) => string): NewestFolders {
  return new Map([...deliveries].map(([source, delivery]) => [source, folderOf(delivery)]));
}

async function prepare(connection: DuckDBConnection, name: string): Promise<void> {
  await connection.run(sqlFile(import.meta.url, `prepare/${name}.sql`));
}
