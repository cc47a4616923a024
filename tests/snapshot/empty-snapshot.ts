import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadAnswers } from "#lib/figures/load-answers";
import type { Questions } from "#lib/snapshot/answers";
import { writeSnapshot } from "#lib/snapshot/write-snapshot";
import { findDeliveries } from "#lib/sources/delivery";
import { emptyWarehouse, LIMITS } from "../warehouse/sample/load.js";
import { stagedFolder } from "./staged-counts.js";

/** A snapshot of tables without rows; only its deliveries tell something. Returns its folder. */
export async function emptySnapshot(questions?: Questions): Promise<string> {
  const staged = stagedFolder();
  return writeSnapshot({
    deliveries: findDeliveries(staged),
    stagedFolder: staged,
    warehousePath: await emptyWarehouse(),
    gateResults: [],
    questions: questions ?? (await loadAnswers()),
    snapshotsFolder: mkdtempSync(join(tmpdir(), "leitmotif-snapshots-")),
    data: "sample",
    ...LIMITS,
  });
}
