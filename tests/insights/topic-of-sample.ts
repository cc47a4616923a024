import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadAnswers } from "#lib/figures/load-answers";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { writeSnapshot } from "#lib/snapshot/write-snapshot";
import { findDeliveries } from "#lib/sources/delivery";
import { LIMITS } from "../warehouse/sample/load.js";
import { sharedSample } from "../warehouse/sample/shared-sample.js";

/** The shared sample as a snapshot that has the answers of one topic. */
export async function topicOfSample(topic: string): Promise<Snapshot> {
  const { rawFolder, stagedFolder, warehousePath } = await sharedSample();
  const { views, answers } = await loadAnswers();
  const folder = await writeSnapshot({
    deliveries: findDeliveries(rawFolder),
    stagedFolder,
    warehousePath,
    gateResults: [],
    questions: { views, answers: answers.filter(({ madeBy }) => madeBy.startsWith(`insights/${topic}/`)) },
    snapshotsFolder: mkdtempSync(join(tmpdir(), "leitmotif-snapshots-")),
    data: "sample",
    ...LIMITS,
  });
  return openSnapshot(folder);
}
