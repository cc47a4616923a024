import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literals } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import type { StagedDelivery } from "./plan-loads.js";

/** A delivery that the warehouse holds. */
export interface LoadedDelivery extends StagedDelivery {
  readonly fingerprint: string;
}

export async function readLoadedDeliveries(connection: DuckDBConnection): Promise<LoadedDelivery[]> {
  const reader = await connection.runAndReadAll(
    "SELECT source, CAST(delivery_date AS VARCHAR) AS date, fingerprint FROM loaded_delivery ORDER BY date, source",
  );
  // The columns are those of the statement.
  return reader.getRowObjectsJS() as unknown as LoadedDelivery[];
}

export async function recordLoadedDelivery(connection: DuckDBConnection, loaded: LoadedDelivery): Promise<void> {
  const { source, date, fingerprint } = loaded;
  await connection.run(
    `INSERT INTO loaded_delivery (source, delivery_date, fingerprint) VALUES (${literals([source, date, fingerprint])})`,
  );
}

/** Refuses deliveries that were staged again with different content: history was built on the old content. */
export function refuseChangedDeliveries(
  loaded: readonly LoadedDelivery[],
  folderOf: (delivery: StagedDelivery) => string,
): void {
  for (const delivery of loaded) {
    const folder = folderOf(delivery);
    if (!existsSync(folder) || fingerprintOf(folder) === delivery.fingerprint) continue;
    throw new InputError("is no longer what the warehouse was loaded from", {
      file: folder,
      remedy: "load all deliveries again, in order: leitmotif build --force",
    });
  }
}

/**
 * Identifies a staged delivery without reading all of it: by the names and sizes of the tables and their digests, and
 * by the footer of each table, where Parquet keeps the position, size, minimum and maximum of every column chunk.
 */
export function fingerprintOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder).filter((name) => /\.(parquet|digests)$/.test(name));
  for (const name of files.sort()) hash.update(`${name}\n`).update(endOf(join(folder, name)));
  return hash.digest("hex");
}

const LONGEST_END = 1 << 20;

function endOf(path: string): string {
  const { size } = statSync(path);
  const end = Buffer.alloc(Math.min(size, LONGEST_END));
  const file = openSync(path, "r");
  try {
    readSync(file, end, 0, end.length, size - end.length);
  } finally {
    closeSync(file);
  }
  return `${size} ${createHash("sha256").update(end).digest("hex")}\n`;
}
