import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TrueChange } from "#lib/sample/truth/true-changes";
import { writeSnapshot } from "#lib/snapshot/write-snapshot";
import { findDeliveries } from "#lib/sources/delivery";
import { LIMITS } from "../../warehouse/sample/load.js";
import { sharedSample } from "../../warehouse/sample/shared-sample.js";

export interface PublishedSample {
  /** What the generator says it changed. */
  readonly changes: readonly TrueChange[];
  readonly dates: readonly string[];
  /** Snapshots of the first deliveries alone, and of all. */
  readonly first: string;
  readonly both: string;
}

/** A sample of two deliveries, published before and after the second. */
export async function publishSample(): Promise<PublishedSample> {
  const { rawFolder, stagedFolder, firstWarehouse, warehousePath } = await sharedSample();
  const changes: TrueChange[] = readFileSync(join(rawFolder, "truth/changes.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const dates = [...new Set(findDeliveries(rawFolder).map(({ date }) => date))];
  const snapshotsFolder = mkdtempSync(join(tmpdir(), "leitmotif-snapshots-"));
  const publish = (path: string, isWanted: (date: string) => boolean) =>
    writeSnapshot({
      deliveries: findDeliveries(rawFolder).filter(({ date }) => isWanted(date)),
      stagedFolder,
      warehousePath: path,
      gateResults: [],
      questions: { views: [], answers: [] },
      snapshotsFolder,
      data: "sample",
      ...LIMITS,
    });
  const isFirst = (date: string) => date === dates[0];
  const first = await publish(firstWarehouse, isFirst);
  return { changes, dates, first, both: await publish(warehousePath, () => true) };
}
