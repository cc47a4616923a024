import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { codeFingerprint } from "../core/code/code-fingerprint.js";
import { sha256 } from "../core/sha256.js";
import { type DoneStage, readDoneStages, recordDone, recordRun, type StageRun } from "./skipping/ledger.js";
import { stamp } from "./skipping/stamp.js";
import { sweepLeftovers } from "./skipping/sweep-leftovers.js";
import type { Build, Made, Stage, StageResult } from "./stage.js";

export interface BuildOptions extends Build {
  onStage?(name: string, result: string, seconds: number): void;
}

/**
 * Runs stages one after the other. Each reads what those before it left on disk. Stages that are up to date are
 * skipped.
 */
export async function runStages(stages: readonly Stage[], options: BuildOptions): Promise<void> {
  sweepLeftovers(options);
  for (const stage of stages) {
    const started = performance.now();
    const summary = await runStage(stage, options);
    options.onStage?.(stage.name, summary, (performance.now() - started) / 1000);
  }
}

async function runStage(stage: Stage, build: Build): Promise<string> {
  const { ledger } = build.config.paths;
  const begin = new Date();
  const key = stage.made && keyOf(stage.made, build);
  const record = (outcome: StageRun["outcome"], result?: StageResult) => {
    const { summary: _, ...counts } = result ?? { summary: "" };
    const seconds = (Date.now() - begin.valueOf()) / 1000;
    const bytes = sizeOf(stage.made?.into(build) ?? []);
    recordRun(ledger, {
      stage: stage.name,
      outcome,
      started: begin.toISOString(),
      seconds,
      bytes,
      ...counts,
      ...(key && { key }),
    });
  };
  const done = readDoneStages(ledger)[stage.name];
  if (!build.force && stage.made && done?.key === key && done?.outputs === sha256(stamp(stage.made.into(build)))) {
    record("unchanged");
    return `unchanged: ${done?.summary}`;
  }
  try {
    const result = await stage.run(build);
    if (stage.made && key !== undefined) await recordDone(ledger, stage.name, doneNow(stage.made, build, key, result));
    record("done", result);
    return result.summary;
  } catch (error) {
    record("failed");
    throw error;
  }
}

function keyOf({ code, from, settings }: Made, build: Build): string {
  return sha256(JSON.stringify([codeFingerprint(code), settings?.(build) ?? null, stamp(from(build))]));
}

function doneNow({ into }: Made, build: Build, key: string, { summary }: StageResult): DoneStage {
  return { key, outputs: sha256(stamp(into(build))), summary };
}

function sizeOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isDirectory()) return sum + (found?.size ?? 0);
    return sum + sizeOf(readdirSync(path).map((name) => join(path, name)));
  }, 0);
}
