import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import type { SharedSample } from "./make-sample.js";

export type { SharedSample };

/** The sample that all tests of a run share. The first to ask waits until it is made, so ask before the tests. */
export async function sharedSample(): Promise<SharedSample> {
  // What global-setup.ts answers.
  return (await made("/")) as SharedSample;
}

/** The snapshot of that sample, linked and with all answers. */
export async function sharedAnswers(): Promise<Snapshot> {
  return openSnapshot(String(await made("/answers")));
}

/** A project whose report is built: to read only. */
export async function sharedProject(): Promise<string> {
  return String(await made("/project"));
}

async function made(path: string): Promise<unknown> {
  const answer = await fetch(new URL(path, inject("sampleAddress")));
  if (!answer.ok) throw new Error(`what tests share cannot be made: ${await answer.text()}`);
  return answer.json();
}

export function copyOfWarehouse(warehousePath: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), "leitmotif-warehouse-")), "warehouse.duckdb");
  copyFileSync(warehousePath, copy);
  return copy;
}
