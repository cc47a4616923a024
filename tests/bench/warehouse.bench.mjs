// Staged Parquet to the complete star schema, and then a second delivery in which every twentieth row differs.
// Besides, in the same run: DuckDB copying the Parquet files of the first delivery into tables as they are.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { collectDigests, digestsFile, writeDigests } from "#lib/contract/content-digests";
import { withDuckDB } from "#lib/core/duckdb";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";
import { generated, measure } from "./measuring/measure.mjs";

const DATES = ["2026-01-01", "2026-02-01"];
const LIMITS = { memoryLimit: "4GB", threads: 2 };
const sqlFolder = fileURLToPath(new URL("warehouse/", import.meta.url));

export const options = { films: { type: "string", default: "100000" } };

export async function run({ films }) {
  const staged = await generated(`warehouse-${films}`, (folder) =>
    measure(import.meta.url, "stage", { folder, films }),
  );
  const work = mkdtempSync(join(staged, "..", "warehouse-run-"));
  try {
    const copied = await measure(import.meta.url, "copyAsIs", { staged, work });
    const first = await measure(import.meta.url, "load", { staged, work, dates: DATES.slice(0, 1) });
    const second = await measure(import.meta.url, "load", { staged, work, dates: DATES });
    const { dim_title, fact_cast_crew } = first.value.rowsOut;
    return {
      titles: dim_title,
      credits: fact_cast_crew,
      seconds: rounded(first.seconds),
      delta_seconds: rounded(second.seconds),
      peak_memory_mb: Math.round(Math.max(first.peakMemoryMb, second.peakMemoryMb)),
      ratio_to_copy: rounded(first.seconds / copied.seconds),
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Writes both deliveries as the readers would have staged them. */
export async function stage({ folder, films }) {
  await withDuckDB({ ...LIMITS, temporaryFolder: join(folder, "tmp") }, async (connection) => {
    await connection.run(readFileSync(join(sqlFolder, "macros.sql"), "utf8"));
    await connection.run(`SET VARIABLE films = ${Number(films)}`);
    for (const [index, date] of DATES.entries()) {
      await connection.run(`SET VARIABLE delivery = ${index + 1}`);
      for (const { source, table, sql } of stagedTables()) {
        const delivery = join(folder, source, date);
        mkdirSync(delivery, { recursive: true });
        const file = join(delivery, `${table}.parquet`);
        await connection.run(`COPY (${sql}) TO '${file}' (
          FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 10000)`);
        if (source === "imdb") await stageDigests(connection, file, digestsFile(delivery, table));
      }
    }
  });
}

/** Writes the digests that a table's reader would have written: here, of the rows as they are staged. */
export async function stageDigests(connection, parquetFile, path) {
  const [id] = (await connection.run(`FROM '${parquetFile}' LIMIT 0`)).columnNames();
  const rows = await connection.stream(`
    SELECT id, CAST(digest & 2147483647 AS INTEGER), CAST(digest >> 33 AS INTEGER)
    FROM (
      SELECT CAST(substr(${id}, 3) AS INTEGER) AS id, bit_xor(hash(staged)) AS digest
      FROM '${parquetFile}' AS staged
      GROUP BY 1
    )
    ORDER BY id`);
  const collector = collectDigests();
  for (let chunk = await rows.fetchChunk(); chunk?.rowCount > 0; chunk = await rows.fetchChunk()) {
    const [ids, low, high] = chunk.getColumns();
    collector.add({
      ids: Int32Array.from(ids),
      digests: Int32Array.from(low.flatMap((half, row) => [half, high[row]])),
    });
  }
  await writeDigests(path, collector.collected());
}

export async function copyAsIs({ staged, work }) {
  const settings = { path: join(work, "copy.duckdb"), temporaryFolder: join(work, "tmp"), ...LIMITS };
  await withDuckDB(settings, async (connection) => {
    await connection.run("SET preserve_insertion_order = false");
    for (const { source, table } of stagedTables()) {
      const file = join(staged, source, DATES[0], `${table}.parquet`);
      await connection.run(`CREATE TABLE ${source}_${table} AS FROM read_parquet('${file}')`);
    }
    await connection.run("CHECKPOINT");
  });
  rmSync(settings.path);
}

export async function load({ staged, work, dates }) {
  const sources = [...new Set(stagedTables().map(({ source }) => source))];
  const deliveries = dates.flatMap((date) => sources.map((source) => ({ source, date })));
  const loads = await loadWarehouse({
    stagedFolder: staged,
    deliveries,
    warehousePath: join(work, "warehouse.duckdb"),
    voteQuantile: 0.9,
    ...LIMITS,
  });
  return loads.at(-1);
}

function stagedTables() {
  return readdirSync(sqlFolder)
    .filter((file) => file !== "macros.sql")
    .sort()
    .map((file) => {
      const [source, table] = file.split(".");
      return { source, table, sql: readFileSync(join(sqlFolder, file), "utf8") };
    });
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}
