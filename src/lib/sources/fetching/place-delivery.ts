import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../core/errors.js";
import { type FetchedFile, type KnownFile, readRecord, writeRecord } from "./fetch-record.js";

export interface Placement {
  /** The folder of finished downloads. */
  readonly incoming: string;
  /** The delivery's folder. */
  readonly folder: string;
  readonly fetched: readonly FetchedFile[];
  /** Files of earlier deliveries that have not changed at the source. This delivery has them too. */
  readonly unchanged: readonly KnownFile[];
}

/**
 * Moves finished downloads to their delivery: into a new folder in one step, into an existing one only the files that
 * it lacks.
 */
export function placeDelivery({ incoming, folder, fetched, unchanged }: Placement): void {
  const fromElsewhere = unchanged.filter((known) => known.folder !== folder);
  for (const known of fromElsewhere) share(join(known.folder, known.file.name), join(incoming, known.file.name));
  const arriving = [...fetched, ...fromElsewhere.map(({ file }) => file)];
  if (existsSync(folder)) {
    addTo(folder, incoming, arriving);
  } else {
    writeRecord(incoming, arriving);
    renameSync(incoming, folder);
  }
}

/** A delivery never changes, so several can share one copy on disk. */
function share(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    // Not every file system has hard links.
    copyFileSync(from, to);
  }
}

function addTo(folder: string, incoming: string, arriving: readonly FetchedFile[]): void {
  const present = new Map(readRecord(folder).map((file) => [file.name, file]));
  const conflict = arriving.find(
    ({ name, sha256 }) => existsSync(join(folder, name)) && present.get(name)?.sha256 !== sha256,
  );
  if (conflict !== undefined) {
    throw new InputError("already exists with different content, and a delivery never changes", {
      file: join(folder, conflict.name),
      remedy: "give another date with --date YYYY-MM-DD; the download is kept until then",
    });
  }
  for (const file of arriving) {
    renameSync(join(incoming, file.name), join(folder, file.name));
    present.set(file.name, file);
  }
  writeRecord(folder, [...present.values()]);
  rmSync(incoming, { recursive: true });
}
