import { once } from "node:events";
import { copyFileSync, mkdtempSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import type { SharedSample } from "./make-sample.js";

export type { SharedSample };

/**
 * The sample that all tests of a run share, with warehouses of the caller's own: only one program at a time may open such
 * a file. The first to ask waits until it is made, so ask before the tests.
 */
export async function sharedSample(): Promise<SharedSample> {
  // What global-setup.ts answers.
  const sample = (await made("/")) as SharedSample;
  return {
    ...sample,
    firstWarehouse: copyOfWarehouse(sample.firstWarehouse),
    warehousePath: copyOfWarehouse(sample.warehousePath),
  };
}

/** The snapshot of that sample, linked and with all answers. */
export async function sharedAnswers(): Promise<Snapshot> {
  return openSnapshot(String(await made("/answers")));
}

/** A project whose report is built: to read only. */
export async function sharedProject(): Promise<string> {
  return String(await made("/project"));
}

/** On a busy machine a build takes longer than `fetch` would wait for an answer. */
async function made(path: string): Promise<unknown> {
  const request = get(new URL(path, inject("sampleAddress")));
  const [answer]: IncomingMessage[] = await once(request, "response");
  if (answer === undefined) throw new Error("what tests share is not answered for");
  const said = await text(answer);
  if (answer.statusCode !== 200) throw new Error(`what tests share cannot be made: ${said}`);
  return JSON.parse(said);
}

export function copyOfWarehouse(warehousePath: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), "leitmotif-warehouse-")), "warehouse.duckdb");
  copyFileSync(warehousePath, copy);
  return copy;
}
