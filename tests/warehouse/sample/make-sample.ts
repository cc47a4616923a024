import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { writeSample } from "#lib/sample/write-sample";
import { findDeliveries } from "#lib/sources/delivery";
import { ingestDeliveries } from "#lib/sources/ingest";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";
import { LIMITS } from "./load.js";

/** A sample of two deliveries for all tests of a run. Its folders are to read only. */
export interface SharedSample {
  readonly rawFolder: string;
  readonly stagedFolder: string;
  readonly rejectsFolder: string;
  /** The warehouse after the first delivery, and after both. Nothing is linked. */
  readonly firstWarehouse: string;
  readonly warehousePath: string;
}

/** So many that each kind of change, and a film of each kind, occurs among them. */
const FILMS = 800;

export async function makeSample(folder: string): Promise<SharedSample> {
  const rawFolder = join(folder, "raw");
  const stagedFolder = join(folder, "staged");
  const rejectsFolder = join(folder, "rejects");
  const firstWarehouse = join(folder, "first.duckdb");
  const warehousePath = join(folder, "warehouse.duckdb");
  await writeSample(rawFolder, { films: FILMS, seed: 1, deliveries: 2 });
  await ingestDeliveries(findDeliveries(rawFolder), { stagedFolder, rejectsFolder });
  const deliveries = findDeliveries(stagedFolder);
  const first = deliveries.filter(({ date }) => date === deliveries[0]?.date);
  const loading = { stagedFolder, voteQuantile: 0.75, ...LIMITS };
  await loadWarehouse({ ...loading, deliveries: first, warehousePath: firstWarehouse });
  copyFileSync(firstWarehouse, warehousePath);
  await loadWarehouse({ ...loading, deliveries, warehousePath });
  return { rawFolder, stagedFolder, rejectsFolder, firstWarehouse, warehousePath };
}
