// Stages a delivery of IMDb, all seven tables, and compares with DuckDB merely counting the rows of the same files.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { IMDB_TABLES } from "#lib/contract/staged/imdb";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { deliveryFiles } from "#lib/sample/files/delivery-files";
import { createWorld } from "#lib/sample/world/world";
import { openFileWriters } from "#lib/sample/writing/file-writers";
import { findDeliveries } from "#lib/sources/delivery";
import { ingestDeliveries } from "#lib/sources/ingest";
import { generated, measure, measureInTurns, progress } from "./measuring/measure.mjs";

/** Makes more than 2,000,000 titles and 10,000,000 principals. */
const FILMS = 700_000;

export const options = {
  films: { type: "string", default: String(FILMS) },
  rounds: { type: "string", default: "3" },
};

export async function run({ films, rounds }) {
  const raw = await generated(`imdb-${films}`, (folder) =>
    measure(import.meta.url, "generate", { folder, films: Number(films) }),
  );
  const best = await measureInTurns(import.meta.url, ["scan", "stage"], raw, Number(rounds));
  const { scan: scanning, stage: staging } = best;
  const { rows, titles, principals } = staging.value;
  return {
    rows,
    titles,
    principals,
    seconds: rounded(staging.seconds),
    rows_per_s: Math.round(rows / staging.seconds),
    scan_seconds: rounded(scanning.seconds),
    ratio_to_scan: rounded(staging.seconds / scanning.seconds),
    peak_memory_mb: Math.round(staging.peakMemoryMb),
  };
}

/** Writes the delivery with the generator of the sample, in the format that IMDb publishes. */
export async function generate({ folder, films }) {
  const settings = { films, seed: 1, deliveries: 1 };
  const world = createWorld(settings);
  const delivery = join(folder, "imdb", world.dates[0]);
  mkdirSync(delivery, { recursive: true });
  const writers = openFileWriters({ settings, folders: [] }, () => {});
  const files = deliveryFiles(world, 0).filter(({ source }) => source === "imdb");
  await Promise.all(
    files.map(async ({ source, name }) => {
      await writers.write({ path: join(delivery, name), delivery: 0, source, name });
      progress(`  ${name}`);
    }),
  );
  await writers.close();
}

/** The least that DuckDB can do with the files: find out how many rows they have. */
export async function scan(raw) {
  const [{ folder }] = findDeliveries(raw);
  return withDuckDB({ memoryLimit: "2GB" }, async (connection) => {
    let rows = 0;
    for (const name of readdirSync(folder)) {
      const { columns } = IMDB_TABLES.find(({ kind }) => name.startsWith(`${kind}.`));
      const types = columns.map((column) => `${literal(column.name)}: 'VARCHAR'`).join(", ");
      const source = `read_csv(${literal(join(folder, name))}, columns = {${types}}, auto_detect = false, header = true,
        delim = '\\t', quote = '', escape = '', nullstr = '\\N', ignore_errors = true)`;
      const result = await connection.runAndReadAll(`SELECT count(*) FROM ${source}`);
      rows += Number(result.getRows()[0][0]);
    }
    return rows;
  });
}

export async function stage(raw) {
  const folder = mkdtempSync(join(raw, "staged-"));
  try {
    const folders = { stagedFolder: join(folder, "staged"), rejectsFolder: join(folder, "rejects") };
    const [result] = await ingestDeliveries(findDeliveries(raw), folders);
    if (result.outcome !== "staged") throw result.error;
    const { files, tables } = result.counts;
    const rows = files.reduce((sum, { read }) => sum + read, 0);
    return { rows, titles: tables.title_basics, principals: tables.title_principals };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}
