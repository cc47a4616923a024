import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CURRENT_FILE } from "../contract/current-file.js";
import { plainRow, type Row } from "../contract/plain-row.js";
import { CONFIG_FILE, loadConfig } from "../core/config.js";
import { literal, withDuckDB } from "../core/duckdb.js";
import { InputError } from "../core/errors.js";
import { MANIFEST_FILE, type Manifest } from "./manifest.js";

export type { Row, Value } from "../contract/plain-row.js";

export interface Snapshot {
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** All rows of a table, in the order in which they were published. */
  rows(table: string): Promise<Row[]>;
  /** The named figures. */
  claims(): Promise<Claims>;
}

/** Values by name, such as `linking.sample.precision`. */
export type Claims = ReadonlyMap<string, number>;

/** Lets a build hand its snapshot to the notebooks and loaders that it starts. */
export const SNAPSHOT_VARIABLE = "LEITMOTIF_SNAPSHOT";

/**
 * Opens a snapshot: the given folder, the one a running build works on, or that of the last build.
 *
 * ```js
 * const snapshot = openSnapshot();
 * await snapshot.rows("source_counts"); // [{ source: "imdb", … }, …]
 * (await snapshot.claims()).get("linking.sample.precision"); // 0.98…
 * ```
 */
export function openSnapshot(folder: string = process.env[SNAPSHOT_VARIABLE] ?? snapshotOfLastBuild()): Snapshot {
  const manifestPath = join(folder, MANIFEST_FILE);
  if (!existsSync(manifestPath)) {
    throw new InputError("is not a snapshot: it has no manifest", { file: folder, remedy: "run: npm run build" });
  }
  // Only writeSnapshot makes this file, from a Manifest.
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest;
  const rows = (table: string) => readTable(folder, table);
  // Every figure asks for the claims, and a snapshot does not change.
  let known: Promise<Claims> | undefined;
  const claims = () => {
    known ??= readClaims(folder);
    return known;
  };
  return { id: basename(folder), folder, manifest, rows, claims };
}

/** The folder of the newest snapshot. */
export function currentSnapshot(snapshotsFolder: string): string {
  const pointer = join(snapshotsFolder, CURRENT_FILE);
  if (!existsSync(pointer)) {
    throw new InputError("holds no snapshot", { file: snapshotsFolder, remedy: "run: npm run build" });
  }
  return join(snapshotsFolder, readFileSync(pointer, "utf8").trim());
}

function snapshotOfLastBuild(): string {
  return currentSnapshot(loadConfig(findConfigFile()).paths.snapshots);
}

/** Notebooks run in their own folder, below the one with the configuration. */
function findConfigFile(): string | undefined {
  for (let folder = resolve("."); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_FILE);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}

async function readClaims(folder: string): Promise<Claims> {
  const rows = await readTable(folder, "claim");
  return new Map(rows.map(({ name, value }) => [String(name), Number(value)]));
}

async function readTable(folder: string, table: string): Promise<Row[]> {
  const file = join(folder, `${table}.parquet`);
  if (!existsSync(file)) throw new InputError("has no such table", { file: folder, value: table });
  return withDuckDB({}, async (connection) => {
    const reader = await connection.runAndReadAll(`FROM read_parquet(${literal(file)})`);
    return reader.getRowObjectsJS().map(plainRow);
  });
}
