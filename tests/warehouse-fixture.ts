import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSample } from "#lib/sample/write-sample";
import { findDeliveries } from "#lib/sources/delivery";
import { ingestDeliveries } from "#lib/sources/ingest";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";

export const LIMITS = { memoryLimit: "512MB", threads: 2 } as const;

export interface SampleWarehouse {
  readonly rawFolder: string;
  readonly stagedFolder: string;
  readonly rejectsFolder: string;
  readonly warehousePath: string;
}

/** A small sample, staged and loaded, in a folder of its own. */
export async function sampleWarehouse(films: number): Promise<SampleWarehouse> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-warehouse-"));
  const rawFolder = join(folder, "raw");
  const stagedFolder = join(folder, "staged");
  const rejectsFolder = join(folder, "rejects");
  await writeSample(rawFolder, { films, seed: 1, deliveries: 2 });
  await ingestDeliveries(findDeliveries(rawFolder), { stagedFolder, rejectsFolder });
  const warehousePath = await loadedFrom(stagedFolder, () => true);
  return { rawFolder, stagedFolder, rejectsFolder, warehousePath };
}

/** A warehouse of some of the staged deliveries. */
export async function loadedFrom(stagedFolder: string, isWanted: (date: string) => boolean): Promise<string> {
  const warehousePath = join(mkdtempSync(join(tmpdir(), "leitmotif-warehouse-")), "warehouse.duckdb");
  const deliveries = findDeliveries(stagedFolder).filter(({ date }) => isWanted(date));
  await loadWarehouse({ stagedFolder, deliveries, warehousePath, voteQuantile: 0.75, ...LIMITS });
  return warehousePath;
}

/** A warehouse that holds nothing. */
export function emptyWarehouse(): Promise<string> {
  return loadedFrom(tmpdir(), () => false);
}
