import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { SourceName } from "../../contract/sources.js";
import { findDeliveries } from "../delivery.js";

/** Kept in a delivery's folder and in the folder of an unfinished download. */
export const RECORD_FILE = "fetch.json";

/** Where a file came from, and what the next fetch needs in order to ask only for what is new. */
export interface FetchedFile {
  readonly name: string;
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO date of the file's last change according to the server, or else of its answer. */
  readonly date: string | null;
  /** The size announced by the server until the file is complete, then the actual size. */
  readonly bytes: number | null;
  /** Null until the file is complete and sound. */
  readonly sha256: string | null;
}

const schema = z.array(
  z.object({
    name: z.string(),
    url: z.string(),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
    date: z.string().nullable(),
    bytes: z.number().nullable(),
    sha256: z.string().nullable(),
  }),
);

/** A file of an existing delivery. */
export interface KnownFile {
  readonly file: FetchedFile;
  readonly folder: string;
  readonly deliveryDate: string;
}

/** The newest fetched copy of each of a source's files, by name. */
export function knownFiles(rawFolder: string, source: SourceName): ReadonlyMap<string, KnownFile> {
  const deliveries = findDeliveries(rawFolder).filter((delivery) => delivery.source === source);
  const files = deliveries.flatMap(({ folder, date }) =>
    readRecord(folder)
      .filter(({ name }) => existsSync(join(folder, name)))
      .map((file): [string, KnownFile] => [file.name, { file, folder, deliveryDate: date }]),
  );
  return new Map(files);
}

/** What is known about a folder's files; nothing if there is no usable record. */
export function readRecord(folder: string): FetchedFile[] {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, RECORD_FILE), "utf8")));
  } catch {
    // Without a record the files are merely asked for again.
    return [];
  }
}

export function writeRecord(folder: string, files: readonly FetchedFile[]): void {
  const path = join(folder, RECORD_FILE);
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(`${path}.partial`, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(`${path}.partial`, path);
}
