import { InputError } from "../core/errors.js";
import { counted, grouped } from "../core/numbers.js";
import { findDeliveries } from "../sources/delivery.js";
import { bytesToIngest, type IngestResult, ingestDeliveries } from "../sources/ingest.js";
import type { Build, Stage, StageResult } from "./stage.js";

/** Compares the hashes of all delivered files with those of the staged ones, so it needs no stamps. */
export const ingestStage: Stage = {
  name: "ingest",
  fills: ({ config }) => [config.paths.staged, config.paths.rejects],
  run: ingest,
};

async function ingest({ config, force, startProgress }: Build): Promise<StageResult> {
  const { raw, staged, rejects } = config.paths;
  const deliveries = findDeliveries(raw);
  const progress = startProgress("ingest", await bytesToIngest(deliveries));
  const results = await ingestDeliveries(deliveries, {
    stagedFolder: staged,
    rejectsFolder: rejects,
    settings: config.sources,
    force,
    onBytes: progress.advance,
  });
  progress.done();
  refuseFailures(results);
  const files = results.flatMap((result) => (result.outcome === "failed" ? [] : result.counts.files));
  const total = (count: "read" | "kept" | "rejected") => files.reduce((sum, file) => sum + file[count], 0);
  const anew = results.filter(({ outcome }) => outcome === "staged").length;
  return {
    summary: `${counted(results.length, "delivery", "deliveries")}, ${anew} read anew: ${grouped(total("kept"))} rows kept, ${grouped(total("rejected"))} rejected`,
    rowsIn: total("read"),
    rowsOut: total("kept"),
    rowsRejected: total("rejected"),
    idle: anew === 0,
  };
}

function refuseFailures(results: readonly IngestResult[]): void {
  const failed = results.flatMap((result) => (result.outcome === "failed" ? [result.error] : []));
  if (failed.length === 0) return;
  if (failed.length === 1) throw failed[0];
  const messages = failed.map((error) => (error instanceof Error ? error.message : String(error)));
  throw new InputError(`${failed.length} deliveries cannot be read: ${messages.join("; ")}`);
}
