import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDeliveries } from "#lib/sources/delivery";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";

export const LIMITS = { memoryLimit: "512MB", threads: 2 } as const;

/** A new warehouse of some of the staged deliveries. */
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
