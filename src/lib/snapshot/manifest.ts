import { statSync } from "node:fs";
import { join } from "node:path";
import type { SourceName } from "../contract/sources.js";
import { sha256, sha256OfFile } from "../core/sha256.js";

/** Everything that identifies a snapshot, but nothing about when or where it was made. */
export interface Manifest {
  /** Whether the names and figures are invented. */
  readonly data: "sample" | "real";
  /** Oldest first. */
  readonly deliveries: readonly { readonly source: SourceName; readonly date: string }[];
  /** Sorted by name. */
  readonly files: readonly SnapshotFile[];
}

export interface SnapshotFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** For an answer, the columns that identify a row; the keys of other tables are the same in all snapshots. */
  readonly key?: readonly string[];
}

/** The table that a file of a snapshot holds. */
export function tableInFile(name: string): string {
  return name.replace(/\.parquet$/, "");
}

export const MANIFEST_FILE = "manifest.json";

/** The id of a snapshot. Equal content has an equal id, whoever built it. */
export function snapshotId(manifest: Manifest): string {
  return sha256(manifestText(manifest)).slice(0, 12);
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export async function describeFile(folder: string, name: string, rows: number): Promise<SnapshotFile> {
  const path = join(folder, name);
  return { name, rows, bytes: statSync(path).size, sha256: await sha256OfFile(path) };
}
