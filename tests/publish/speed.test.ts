import { createHash } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "vitest";
import { identifier, literal, withDuckDB } from "#lib/core/duckdb";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { WAREHOUSE_TABLES } from "#lib/snapshot/published-tables";
import { loadPostgres } from "#publish/postgres/load-postgres";
import { openDatabase } from "#publish/postgres/open-database";
import { publish } from "#publish/publishing/publish";
import { openTarget } from "#publish/targets/open-target";
import type { LocalFile } from "#publish/targets/target";
import { postgresPrograms, startPostgres } from "../warehouse/postgres-server.js";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { TARGET_KINDS } from "./targets.js";

// LEITMOTIF_BENCH=1 npx vitest run tests/publish/speed: how fast it is here. It asserts nothing.

const PATIENCE = { tries: 3, firstDelayMs: 100, longestDelayMs: 2000, idleMs: 60_000 };
const FILES = 8;
const FILE_BYTES = 125_000_000;
/** Whether people, names and music of the titles are loaded too. */
const EVERYTHING = process.env.LEITMOTIF_BENCH === "everything";
const TITLES = Number(process.env.LEITMOTIF_BENCH_TITLES ?? 1_000_000);

describe.skipIf(process.env.LEITMOTIF_BENCH === undefined)("speed", () => {
  it.each(TARGET_KINDS.filter(({ isInstalled }) => isInstalled))("of publishing 1 GB to $name", async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-speed-"));
    const place = await kind.start();
    place.bypass();
    const files = new Map(
      Array.from({ length: FILES }, (_, index) => [`snapshot/${index}.parquet`, invented(folder, index)]),
    );
    const listed = [...files].map(([name, { bytes, sha256 }]) => ({ name, bytes, sha256 }));
    const publication = { version: "speed", snapshot: "speed", data: "sample" as const, files: listed };
    const started = performance.now();
    const events = { onFile() {}, onNote() {} };
    await publish(await openTarget(place.fresh()), { publication, files }, { parallel: 4, patience: PATIENCE, events });
    tell(
      `publish 1 GB to ${kind.name}: ${Math.round((FILES * FILE_BYTES) / 1e3 / (performance.now() - started))} MB/s`,
    );
    await place.stop();
    rmSync(folder, { recursive: true });
  });

  it.skipIf(postgresPrograms === undefined)(
    "of loading a million titles into PostgreSQL",
    async () => {
      const server = startPostgres(postgresPrograms ?? "");
      const snapshot = await enlarged(await sharedAnswers());
      const database = await openDatabase(`postgresql:///postgres?user=leitmotif&host=${server.folder}`);
      const started = performance.now();
      await loadPostgres(database, snapshot, { onTable() {} });
      tell(
        `load ${TITLES} titles ${EVERYTHING ? "with all that hangs on them" : "alone"} into PostgreSQL: ${((performance.now() - started) / 1e3).toFixed(1)} s`,
      );
      await database.close();
      server.stop();
      rmSync(snapshot.folder, { recursive: true });
    },
    3_600_000,
  );
});

function tell(figure: string): void {
  process.stdout.write(`${figure}\n`);
}

/** Bytes that do not repeat within a file, so that nothing can be saved on the way. */
function invented(folder: string, index: number): LocalFile {
  const path = join(folder, `${index}.parquet`);
  const hash = createHash("sha256");
  const file = openSync(path, "w");
  const block = Buffer.alloc(1_000_000);
  for (let written = 0; written < FILE_BYTES; written += block.length) {
    for (let at = 0; at < block.length; at += 8) block.writeDoubleLE(index + written + at * Math.PI, at);
    hash.update(block);
    writeSync(file, block);
  }
  closeSync(file);
  return { path, bytes: FILE_BYTES, sha256: hash.digest("hex") };
}

const ALONE = new Set(["dim_date", "dim_title"]);

/** A snapshot whose titles, with all that hangs on them, are repeated under other keys. */
async function enlarged(original: Snapshot): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-large-"));
  mkdirSync(folder, { recursive: true });
  await withDuckDB({}, async (connection) => {
    const file = (home: string, name: string) => literal(join(home, `${name}.parquet`));
    const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${file(original.folder, "dim_title")}`);
    const copies = Math.ceil(TITLES / Number(counted.getRows()[0]?.[0]));
    for (const { name, key, columns } of WAREHOUSE_TABLES.filter((table) => EVERYTHING || ALONE.has(table.name))) {
      const isKeyed = columns.some((column) => key.includes(column.name) && column.type === "UUID");
      const values = columns.map((column) =>
        column.type === "UUID"
          ? `CAST(md5(CAST(${column.name} AS VARCHAR) || '/' || copy) AS UUID) AS ${identifier(column.name)}`
          : identifier(column.name),
      );
      await connection.run(
        `COPY (SELECT ${values.join(", ")} FROM ${file(original.folder, name)}, range(${isKeyed ? copies : 1}) AS _(copy)) ` +
          `TO ${file(folder, name)} (FORMAT parquet)`,
      );
    }
  });
  return { ...openSnapshot(original.folder), id: "large", folder };
}
