import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../core/atomic-write.js";
import { codeFingerprint } from "../core/code/code-fingerprint.js";
import { InputError } from "../core/errors.js";
import { sha256OfFile } from "../core/sha256.js";
import type { Delivery } from "./delivery.js";
import { loadSource } from "./load-sources.js";
import { readingModule } from "./reading-module.js";
import type { SourceSettings } from "./source.js";
import { type DeliveryContent, findContent, type ReadableFile } from "./staging/delivery-content.js";
import {
  type DeliveryCounts,
  type IngestedFile,
  readDeliveryCounts,
  writeDeliveryCounts,
} from "./staging/delivery-counts.js";
import { countStagedRows } from "./staging/staged-rows.js";
import { openStaging, type Staging } from "./staging/staging.js";

export interface IngestOptions {
  readonly stagedFolder: string;
  readonly rejectsFolder: string;
  /** The configuration of the sources; without it, everything that can be read is read. */
  readonly settings?: SourceSettings;
  /** Whether to stage deliveries again that are already staged. */
  readonly force?: boolean;
  /** Counts the bytes of delivery files that were read or skipped. */
  readonly onBytes?: (count: number) => void;
}

export type IngestResult =
  | { readonly delivery: Delivery; readonly outcome: "staged" | "unchanged"; readonly counts: DeliveryCounts }
  | { readonly delivery: Delivery; readonly outcome: "failed"; readonly error: unknown };

/**
 * Turns deliveries into typed Parquet, one after the other. One that fails leaves no trace and does not stop the
 * others.
 */
export async function ingestDeliveries(
  deliveries: readonly Delivery[],
  options: IngestOptions,
): Promise<IngestResult[]> {
  const results: IngestResult[] = [];
  for (const delivery of deliveries) {
    results.push(
      await ingestDelivery(delivery, options).catch((error: unknown) => ({ delivery, outcome: "failed", error })),
    );
  }
  return results;
}

/** The bytes that ingesting these deliveries will report. */
export async function bytesToIngest(deliveries: readonly Delivery[]): Promise<number> {
  const contents = await Promise.all(deliveries.map((delivery) => readableContent(delivery)));
  return contents.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function readableContent(delivery: Delivery, settings?: SourceSettings): Promise<DeliveryContent> {
  const { read } = await loadSource(delivery.source);
  return findContent(delivery, read(settings));
}

async function ingestDelivery(delivery: Delivery, options: IngestOptions): Promise<IngestResult> {
  const { stagedFolder, rejectsFolder, force = false, onBytes = () => {} } = options;
  const staged = join(stagedFolder, delivery.source, delivery.date);
  const rejects = join(rejectsFolder, delivery.source, delivery.date);
  const content = await readableContent(delivery, options.settings);
  if (content.files.length === 0) throw nothingToRead(delivery, content);

  const hashes = await Promise.all(content.files.map(({ path }) => sha256OfFile(path)));
  const earlier = force ? undefined : readDeliveryCounts(staged);
  if (earlier !== undefined && existsSync(rejects) && isUpToDate(earlier, content, hashes)) {
    for (const { bytes } of content.files) onBytes(bytes);
    return { delivery, outcome: "unchanged", counts: earlier };
  }
  const counts = await writeAtomically(rejects, (newRejects) =>
    writeAtomically(staged, async (newStaged) => {
      mkdirSync(newRejects, { recursive: true });
      const staging = openStaging(newStaged, newRejects, onBytes);
      const files = await stageFiles(content.files, hashes, staging);
      const made = { ...headOf(delivery), files, unread: content.unread, tables: await countStagedRows(newStaged) };
      writeDeliveryCounts(newStaged, made);
      return made;
    }),
  );
  return { delivery, outcome: "staged", counts };
}

function headOf({ source, date }: Delivery): Pick<DeliveryCounts, "source" | "date" | "code"> {
  return { source, date, code: codeFingerprint([readingModule(source)]) };
}

function nothingToRead({ folder }: Delivery, { unread }: DeliveryContent): InputError {
  const found = unread.length === 0 ? "is empty" : `holds no file with a known name, only ${unread.join(", ")}`;
  return new InputError(found, { file: folder, remedy: "put the source's files there, under their own names" });
}

function isUpToDate(earlier: DeliveryCounts, { files, unread }: DeliveryContent, hashes: readonly string[]): boolean {
  const asOnDisk = files.map(({ name, reader }, index) => `${name} ${reader.kind} ${hashes[index]}`);
  const asStaged = earlier.files.map(({ name, kind, sha256 }) => `${name} ${kind} ${sha256}`);
  return (
    earlier.code === codeFingerprint([readingModule(earlier.source)]) &&
    asOnDisk.join("\n") === asStaged.join("\n") &&
    unread.join("\n") === earlier.unread.join("\n")
  );
}

async function stageFiles(
  files: readonly ReadableFile[],
  hashes: readonly string[],
  staging: Staging,
): Promise<IngestedFile[]> {
  const ingested: IngestedFile[] = [];
  try {
    for (const [index, { name, path, bytes, reader }] of files.entries()) {
      const counts = await reader.stage(path, staging);
      ingested.push({ name, kind: reader.kind, bytes, sha256: hashes[index] ?? "", ...counts });
    }
  } catch (error) {
    // Work under way must end before its folder is removed. Report the first failure.
    await staging.close().catch(() => {});
    throw error;
  }
  await staging.close();
  return ingested;
}
