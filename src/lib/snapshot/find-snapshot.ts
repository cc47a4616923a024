import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/errors.js";
import { nearest } from "../core/nearest.js";
import { MANIFEST_FILE } from "./manifest.js";
import { currentSnapshot } from "./open-snapshot.js";

/** The folder of the snapshot whose id is given in full or in part; without an id, that of the last build. */
export function findSnapshot(snapshotsFolder: string, id?: string): string {
  if (id === undefined) return currentSnapshot(snapshotsFolder);
  const ids = existsSync(snapshotsFolder)
    ? readdirSync(snapshotsFolder).filter((name) => existsSync(join(snapshotsFolder, name, MANIFEST_FILE)))
    : [];
  const found = ids.filter((known) => known.startsWith(id));
  if (found.length === 1 && found[0] !== undefined) return join(snapshotsFolder, found[0]);
  const meant = nearest(id, ids);
  const remedy = meant === undefined ? `the snapshots are: ${ids.join(", ") || "none"}` : `did you mean ${meant}?`;
  const fault =
    found.length === 0 ? "holds no snapshot with this id" : "holds several snapshots whose ids start like this";
  throw new InputError(fault, { file: snapshotsFolder, value: id, remedy });
}
