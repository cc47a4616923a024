import { basename, join } from "node:path";
import type { Config } from "../config.js";
import { openSnapshot } from "../evidence/open-snapshot.js";
import { writeSnapshot } from "../evidence/snapshot.js";
import { counted, grouped } from "../numbers.js";
import { findDeliveries } from "../sources/delivery.js";
import { holdsSample } from "../sources/sample/sample.js";
import { readGateResults } from "./gates-stage.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const snapshotStage: Stage = {
  name: "snapshot",
  made: {
    code: ["evidence", "warehouse/tables.js", "duckdb.js"],
    from: ({ config }) => [config.paths.warehouse, config.paths.staged, join(config.paths.ledger, "gates.json")],
    into: ({ config }) => [config.paths.snapshots],
  },
  run: snapshot,
};

/** Publishes the warehouse as it is into a folder of snapshots, and returns the snapshot's folder. */
export async function publishWarehouse(config: Config, snapshotsFolder: string): Promise<string> {
  const { paths, memoryLimit, threads } = config;
  return writeSnapshot({
    deliveries: findDeliveries(paths.raw),
    stagedFolder: paths.staged,
    warehousePath: paths.warehouse,
    gateResults: readGateResults(config),
    snapshotsFolder,
    data: holdsSample(paths.raw) ? "sample" : "real",
    memoryLimit,
    threads,
  });
}

async function snapshot({ config }: Build): Promise<StageResult> {
  const folder = await publishWarehouse(config, config.paths.snapshots);
  const { files } = openSnapshot(folder).manifest;
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return {
    summary: `${basename(folder)}: ${counted(files.length, "table", "tables")}, ${grouped(rows)} rows`,
    rowsOut: rows,
  };
}
