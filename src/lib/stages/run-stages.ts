import { sep } from "node:path";
import { codeFingerprint } from "../core/code/code-fingerprint.js";
import { sha256 } from "../core/sha256.js";
import { writeToLedger } from "../operations/ledger/ledger-file.js";
import type { StageRun } from "../operations/ledger/ledger-line.js";
import { withoutSecrets } from "../report/check/secrets.js";
import { bytesBelow } from "./measuring/bytes-below.js";
import { recordBuild } from "./measuring/record-build.js";
import { watchResources } from "./measuring/used-resources.js";
import { type DoneStage, type MadeOf, readDoneStages, recordDone } from "./skipping/done-stages.js";
import { stamp } from "./skipping/stamp.js";
import { sweepLeftovers } from "./skipping/sweep-leftovers.js";
import { whyAgain } from "./skipping/why-again.js";
import type { Build, Made, Stage, StageResult } from "./stage.js";

export interface BuildOptions extends Build {
  /** Hears of every stage when it has ended, and before its failure ends the build. */
  onStage?(run: StageRun): void;
}

/**
 * Runs stages one after the other. Each reads what those before it left on disk. Stages that are up to date are
 * skipped. What happens is written into the ledger.
 */
export async function runStages(stages: readonly Stage[], options: BuildOptions): Promise<void> {
  sweepLeftovers(options);
  const { build, end } = recordBuild(
    options.config,
    stages.map(({ name }) => name),
  );
  try {
    for (const stage of stages) await runStage(stage, build, options);
  } catch (error) {
    end("failed");
    throw error;
  }
  end("done");
}

type Counts = Omit<StageResult, "summary" | "idle">;

async function runStage(stage: Stage, build: string, options: BuildOptions): Promise<void> {
  const started = new Date().toISOString();
  const used = watchResources();
  const made = stage.made && madeOf(stage.made, options);
  const done = readDoneStages(options.config.paths.ledger)[stage.name];
  const because = whyAgain(made, done, options.force);
  const size = () => bytesBelow(stage.fills?.(options) ?? stage.made?.into(options) ?? []);
  const sizeBefore = size();
  const record = (outcome: StageRun["outcome"], because: string, message: string, counts: Counts = {}) => {
    const bytes = size();
    const head = { event: "stage", build, stage: stage.name, outcome, because, started } as const;
    const run: StageRun = { ...head, message, ...counts, bytes, growth: bytes - sizeBefore, ...used() };
    writeToLedger(options.config.paths.ledger, run);
    options.onStage?.(run);
  };
  if (because === undefined)
    return record("unchanged", "nothing that it is made from has changed", done?.summary ?? "");
  try {
    const { summary, idle = false, ...counts } = await stage.run(options);
    if (stage.made && made) {
      await recordDone(options.config.paths.ledger, stage.name, doneNow(stage.made, made, options, summary));
    }
    if (idle) record("unchanged", "it found nothing to do", summary);
    else record("done", because, summary, counts);
  } catch (error) {
    record("failed", because, failureText(error, options));
    throw error;
  }
}

function madeOf({ code, from, into, settings }: Made, build: Build): MadeOf {
  return {
    code: codeFingerprint(code),
    settings: sha256(JSON.stringify(settings?.(build) ?? null)),
    inputs: sha256(stamp(from(build))),
    outputs: sha256(stamp(into(build))),
  };
}

/** As it is after the run, but for what it was made from, which may have changed meanwhile. */
function doneNow({ into }: Made, made: MadeOf, build: Build, summary: string): DoneStage {
  return { ...made, outputs: sha256(stamp(into(build))), summary };
}

/** Ledgers are shown on pages: they tell neither keys nor where on this machine the project lies. */
function failureText(error: unknown, { project }: Build): string {
  const text = error instanceof Error ? error.message : String(error);
  return withoutSecrets(text, process.env).replaceAll(project + sep, "");
}
