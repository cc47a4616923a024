import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { SharedSample } from "./make-sample.js";

export type { SharedSample };

/** The sample that all tests of a run share. The first to ask waits until it is made, so ask before the tests. */
export async function sharedSample(): Promise<SharedSample> {
  const answer = await fetch(inject("sampleAddress"));
  if (!answer.ok) throw new Error(`the shared sample cannot be made: ${await answer.text()}`);
  // What global-setup.ts answers.
  return (await answer.json()) as SharedSample;
}

export function copyOfWarehouse(warehousePath: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), "leitmotif-warehouse-")), "warehouse.duckdb");
  copyFileSync(warehousePath, copy);
  return copy;
}
