import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SourceName } from "../../contract/sources.js";
import { InputError } from "../../core/errors.js";
import { downloadFile } from "./download-file.js";
import { type FetchedFile, type KnownFile, knownFiles, readRecord, writeRecord } from "./fetch-record.js";
import { inParallel } from "./in-parallel.js";
import { withLock } from "./lock.js";
import { placeDelivery } from "./place-delivery.js";
import type { PublishedFile } from "./published-file.js";
import type { DownloadEvents, Incoming } from "./receive.js";
import type { Patience } from "./retry.js";

export interface FetchOptions {
  readonly source: SourceName;
  readonly rawFolder: string;
  readonly files: readonly PublishedFile[];
  /** The delivery's date; by default the newest date that the server gives for any of the files. */
  readonly date?: string | undefined;
  /** How many files to download at a time. */
  readonly parallel: number;
  readonly patience: Patience;
  readonly events?: DownloadEvents;
}

export interface FetchedDelivery {
  readonly source: SourceName;
  readonly date: string;
  readonly folder: string;
  /** False if the source has nothing newer than this delivery, which existed before. */
  readonly isNew: boolean;
  readonly files: readonly FetchedFile[];
}

/**
 * Downloads what a source publishes into `<raw folder>/<source>/<date>/`. Files are downloaded into a folder beside it
 * and moved there together once all are sound, so a delivery is either complete or absent. A failed fetch can be
 * continued later.
 */
export async function fetchDelivery(options: FetchOptions): Promise<FetchedDelivery> {
  const sourceFolder = join(options.rawFolder, options.source);
  mkdirSync(sourceFolder, { recursive: true });
  return withLock(join(sourceFolder, ".incoming.lock"), () => fetchInto(sourceFolder, options));
}

async function fetchInto(sourceFolder: string, options: FetchOptions): Promise<FetchedDelivery> {
  const { source, rawFolder } = options;
  const known = knownFiles(rawFolder, source);
  const incoming = openIncoming(join(sourceFolder, ".incoming"));
  const { fetched, unchanged } = await downloadAll(options, incoming, known);
  if (fetched.length === 0) {
    rmSync(incoming.folder, { recursive: true });
    return { ...newestDelivery(unchanged), source, isNew: false, files: unchanged.map(({ file }) => file) };
  }
  const date = options.date ?? newestDate([...fetched, ...unchanged.map(({ file }) => file)]);
  const folder = join(sourceFolder, date);
  placeDelivery({ incoming: incoming.folder, folder, fetched, unchanged });
  return { source, date, folder, isNew: true, files: readRecord(folder) };
}

function openIncoming(folder: string): Incoming {
  mkdirSync(folder, { recursive: true });
  const files = new Map(readRecord(folder).map((file) => [file.name, file]));
  return {
    folder,
    find: (name) => files.get(name),
    keep(file) {
      files.set(file.name, file);
      writeRecord(folder, [...files.values()]);
    },
  };
}

async function downloadAll(
  { files, parallel, patience, events = silent }: FetchOptions,
  incoming: Incoming,
  known: ReadonlyMap<string, KnownFile>,
): Promise<{ fetched: FetchedFile[]; unchanged: KnownFile[] }> {
  const fetched: FetchedFile[] = [];
  const unchanged: KnownFile[] = [];
  const failures = await inParallel(files, parallel, async (file) => {
    const before = known.get(file.name);
    const result = await downloadFile({ file, incoming, known: before?.file, patience, events });
    if (result !== "unchanged") fetched.push(result);
    else if (before !== undefined) unchanged.push(before);
  });
  if (failures.length > 0) throw together(failures);
  return { fetched, unchanged };
}

const silent: DownloadEvents = { onPosition() {}, onNote() {} };

/** Failures other than the network's come first. Of the network's, the user should see every one. */
function together(failures: readonly unknown[]): unknown {
  const unexpected = failures.find((failure) => !(failure instanceof InputError));
  if (unexpected !== undefined || failures.length === 1) return unexpected ?? failures[0];
  return new InputError(failures.map((failure) => (failure as InputError).message).join("\n       "));
}

function newestDelivery(files: readonly KnownFile[]): Pick<FetchedDelivery, "date" | "folder"> {
  const [newest] = [...files].sort((a, b) => (a.deliveryDate < b.deliveryDate ? 1 : -1));
  if (newest === undefined) throw new InputError("there is nothing to fetch", { remedy: "name at least one file" });
  return { date: newest.deliveryDate, folder: newest.folder };
}

function newestDate(files: readonly FetchedFile[]): string {
  const date = files
    .map((file) => file.date ?? "")
    .sort()
    .at(-1);
  if (date) return date;
  throw new InputError("the server does not tell the age of its files", {
    remedy: "name the delivery's date with --date YYYY-MM-DD",
  });
}
