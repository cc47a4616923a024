import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { packageJson } from "../../core/code/package-json.js";
import type { Config } from "../../core/config.js";
import { writeToLedger } from "../../operations/ledger/ledger-file.js";
import { currentSnapshot, openSnapshot } from "../../snapshot/open-snapshot.js";
import { snapshotPointer } from "../places.js";
import { bytesBelow } from "./bytes-below.js";

/** Writes into the ledger that a build begins. Returns its id, and what to call when it has ended. */
export function recordBuild(config: Config, stages: readonly string[]) {
  const { ledger } = config.paths;
  const begun = new Date();
  const build = `${begun.toISOString().replace(/[-:.]/g, "")}-${process.pid}`;
  writeToLedger(ledger, {
    event: "begun",
    build,
    at: begun.toISOString(),
    process: process.pid,
    program: packageJson.version,
    stages: [...stages],
    cpus: availableParallelism(),
    memory: usableMemory(),
  });
  return {
    build,
    end(outcome: "done" | "failed") {
      writeToLedger(ledger, {
        event: "ended",
        build,
        at: new Date().toISOString(),
        outcome,
        seconds: (Date.now() - begun.valueOf()) / 1000,
        ...published(config),
        storage: storageOf(config),
      });
    },
  };
}

/** A container may have less than the machine. Without a limit, Node 20 gives the largest number instead of 0. */
function usableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

function published(config: Config) {
  if (!existsSync(snapshotPointer(config))) return {};
  const { id, manifest } = openSnapshot(currentSnapshot(config.paths.snapshots));
  const delivery = manifest.deliveries.at(-1)?.date;
  return { snapshot: id, ...(delivery !== undefined && { delivery }) };
}

/** All that grows with the data and with every version. */
function storageOf({ paths }: Config): Record<string, number> {
  const { raw, staged, rejects, warehouse, snapshots, recommender, reports } = paths;
  const kept = { raw, staged, rejects, warehouse, snapshots, recommender, reports };
  return Object.fromEntries(Object.entries(kept).map(([name, path]) => [name, bytesBelow([path])]));
}
