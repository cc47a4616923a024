import type { Config } from "../../core/config.js";
import { sha256 } from "../../core/sha256.js";
import { readLedger, writeToLedger } from "../../operations/ledger/ledger-file.js";
import type { RunSent } from "../../operations/ledger/ledger-line.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { findExperiment, sendRun } from "./mlflow.js";
import { addressFrom, type Server, serverAt } from "./mlflow-server.js";
import { stageFacts } from "./stage-facts.js";
import { trackedLinking } from "./tracked-linking.js";
import { trackedModels } from "./tracked-models.js";
import type { TrackedRun } from "./tracked-run.js";

/** The experiment that all runs belong to. */
const EXPERIMENT = "leitmotif";

/** Sends the models and the linking of a snapshot to an MLflow server, a run each, but for those that it has already. */
export async function trackSnapshot(
  url: string,
  snapshot: Snapshot,
  { paths, prediction, linking }: Pick<Config, "paths" | "prediction" | "linking">,
): Promise<RunSent[]> {
  const ledger = readLedger(paths.ledger);
  const runs = [
    ...(await trackedModels(snapshot, prediction, stageFacts(ledger, "predict"))),
    ...(await trackedLinking(snapshot, linking, stageFacts(ledger, "link"))),
  ];
  return sendNewRuns(url, runs, paths.ledger);
}

/**
 * Sends what the ledger in this folder does not know as sent, one run after the other. Each is written into the ledger at
 * once, so that a command after a failure goes on where this one stopped.
 */
export async function sendNewRuns(
  url: string,
  runs: readonly TrackedRun[],
  ledgerFolder: string,
  server: Server = serverAt(url),
): Promise<RunSent[]> {
  const address = addressFrom(url);
  const known = new Set(readLedger(ledgerFolder).lines.map((line) => (line.event === "sent" ? keyOf(line) : "")));
  const marked = runs.map((run) => ({ run, digest: sha256(JSON.stringify(run)) }));
  const missing = marked.filter(({ digest }) => !known.has(keyOf({ server: address, digest })));
  if (missing.length === 0) return [];
  const experiment = await findExperiment(server, EXPERIMENT);
  const sent: RunSent[] = [];
  for (const { run, digest } of missing) {
    const id = await sendRun(server, experiment, run);
    const line: RunSent = {
      event: "sent",
      at: new Date().toISOString(),
      server: address,
      name: run.name,
      run: id,
      digest,
    };
    writeToLedger(ledgerFolder, line);
    sent.push(line);
  }
  return sent;
}

function keyOf({ server, digest }: Pick<RunSent, "server" | "digest">): string {
  return `${digest} ${server}`;
}
