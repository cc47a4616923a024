import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  CURRENT_FILE,
  InputError,
  inParallel,
  type Patience,
  sha256,
  sha256OfFile,
  withRetries,
  writeAtomically,
} from "leitmotif/extension";
import type { Target } from "../targets/target.js";
import { LATEST, manifestName, type Pointer, type Publication, type PublishedFile, storedName } from "./publication.js";
import { receiveFile } from "./receive-file.js";

export interface FetchBackOptions {
  /** The publication's id; by default the one that `latest` points to. */
  readonly id?: string | undefined;
  readonly snapshotsFolder: string;
  readonly parallel: number;
  readonly patience: Patience;
  readonly events: { onFile(bytes: number, wasThere: boolean): void; onNote(text: string): void };
}

export interface FetchedBack {
  readonly publication: string;
  readonly snapshot: string;
  readonly folder: string;
  readonly files: number;
  /** False if the snapshot was at home and is sound. */
  readonly isNew: boolean;
}

/**
 * Brings the snapshot of a publication home. Files arrive in a folder beside the snapshot's, each checked, and get its
 * name together; an interrupted run goes on with those that are missing.
 */
export async function fetchBack(target: Target, options: FetchBackOptions): Promise<FetchedBack> {
  const { id, publication } = await readPublication(target, options);
  const files = publication.files.filter(({ name }) => name.startsWith("snapshot/"));
  const home = join(options.snapshotsFolder, publication.snapshot);
  const isNew = !existsSync(home);
  const incoming = isNew ? `${home}.incoming` : home;
  mkdirSync(incoming, { recursive: true });
  const failures = await inParallel(files, options.parallel, (file) =>
    bring(target, publication, file, incoming, options),
  );
  if (failures.length > 0) throw failures[0];
  if (isNew) renameSync(incoming, home);
  await makeCurrent(options.snapshotsFolder, publication.snapshot);
  return { publication: id, snapshot: publication.snapshot, folder: home, files: files.length, isNew };
}

/** Reads a manifest and checks it against what names it. */
export async function readPublication(
  target: Target,
  { id: wanted, patience, events }: Pick<FetchBackOptions, "id" | "patience" | "events">,
): Promise<{ id: string; publication: Publication }> {
  const text = (name: string) =>
    withRetries({
      url: `${target.url}${name}`,
      patience,
      attempt: () => target.readText(name),
      onFailure: (failure) => events.onNote(`${name}: ${failure}, trying again`),
    });
  const id = wanted ?? pointerIn(target, (await text(LATEST))?.text).publication;
  const manifest = (await text(manifestName(id)))?.text;
  if (manifest === undefined) {
    throw new InputError("is not published here", { file: `${target.url}${manifestName(id)}`, remedy: "check the id" });
  }
  if (!sha256(manifest).startsWith(id)) {
    throw new InputError("is damaged: its SHA-256 does not start with its id", {
      file: `${target.url}${manifestName(id)}`,
      value: sha256(manifest),
      remedy: "publish it again",
    });
  }
  // Only `publish` makes this text, as its checksum has just shown.
  return { id, publication: JSON.parse(manifest) as Publication };
}

function pointerIn(target: Target, text: string | undefined): Pointer {
  if (text === undefined) {
    throw new InputError("nothing is published here", {
      file: `${target.url}${LATEST}`,
      remedy: "check the address, or run: leitmotif publish",
    });
  }
  // What is wrong with it shows when the manifest is read.
  return JSON.parse(text) as Pointer;
}

async function bring(
  target: Target,
  { snapshot }: Publication,
  { name, bytes, sha256: expected }: PublishedFile,
  folder: string,
  { patience, events }: FetchBackOptions,
): Promise<void> {
  const path = join(folder, name.replace(/^snapshot\//, ""));
  const wasThere = existsSync(path) && (await sha256OfFile(path)) === expected;
  if (!wasThere) {
    mkdirSync(dirname(path), { recursive: true });
    const stored = storedName(name, "", snapshot);
    await withRetries({
      url: `${target.url}${stored}`,
      patience,
      attempt: () => receiveFile(target, stored, path, { bytes, sha256: expected }),
      onFailure: (failure) => events.onNote(`${stored}: ${failure}, trying again`),
    });
  }
  events.onFile(bytes, wasThere);
}

/** Whoever has no snapshot of their own wants to ask this one. */
async function makeCurrent(snapshotsFolder: string, id: string): Promise<void> {
  const pointer = join(snapshotsFolder, CURRENT_FILE);
  if (!existsSync(pointer)) await writeAtomically(pointer, async (path) => writeFileSync(path, `${id}\n`));
}
