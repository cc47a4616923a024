import { join } from "node:path";
import type { Config } from "../core/config.js";
import { refuseSecrets } from "../report/check/refuse-secrets.js";
import { holdsSample } from "../sample/sample-deliveries.js";
import { writeEvidence } from "../snapshot/evidence/write-evidence.js";
import { currentSnapshot, openSnapshot } from "../snapshot/open-snapshot.js";
import { findDeliveries } from "../sources/delivery.js";
import { snapshotPointer } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const evidenceStage: Stage = {
  name: "evidence",
  made: {
    code: ["stages/evidence-stage"],
    from: ({ config }) => [snapshotPointer(config), config.paths.staged],
    into: ({ config }) => [evidenceOf(config)],
  },
  run: evidence,
};

async function evidence({ config }: Build): Promise<StageResult> {
  const { raw, staged, snapshots } = config.paths;
  const names = await writeEvidence({
    snapshot: openSnapshot(currentSnapshot(snapshots)),
    deliveries: findDeliveries(raw),
    stagedFolder: staged,
    evidenceFolder: evidenceOf(config),
  });
  // They are committed, so they must hold as little as the site does.
  refuseSecrets(evidenceOf(config), process.env);
  return { summary: names.join(", ") };
}

/** Evidence kept in git is about the sample, which everybody can build. Real data have a folder beside it. */
export function evidenceOf({ paths }: Config): string {
  return holdsSample(paths.raw) ? paths.evidence : join(paths.evidence, "real");
}
