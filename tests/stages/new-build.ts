import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig } from "#lib/core/config-schema";
import { readLedger } from "#lib/operations/ledger/ledger-file";
import type { StageRun } from "#lib/operations/ledger/ledger-line";
import type { Build } from "#lib/stages/stage";

/** A build in a folder of its own. */
export function newBuild(): Build {
  const project = mkdtempSync(join(tmpdir(), "leitmotif-stages-"));
  const config = parseConfig({}, "leitmotif.config.json");
  const paths = Object.fromEntries(Object.keys(config.paths).map((name) => [name, join(project, name)]));
  return {
    // Each path keeps its name.
    config: { ...config, paths: paths as typeof config.paths },
    project,
    force: false,
    startProgress: () => ({ advance() {}, done() {} }),
  };
}

/** What the ledger of a build says of its stages. */
export function stageRuns({ config }: Build): StageRun[] {
  return readLedger(config.paths.ledger).lines.filter((line) => line.event === "stage");
}
