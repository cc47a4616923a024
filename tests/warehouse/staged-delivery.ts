import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { collectDigests, digestsFile, writeDigests } from "#lib/contract/content-digests";
import type { StagedTables } from "#lib/contract/staged/columns";
import { STAGED_TABLES, type StagedSource } from "#lib/contract/staged/tables";
import { identifier, literal, withDuckDB } from "#lib/core/duckdb";

/** Rows with the columns that matter to a test; the others are null. */
export type StagedRow = Readonly<Record<string, unknown>>;

/** Rows of one delivery, by the name of the staged table. */
export type StagedRows = Readonly<Record<string, readonly StagedRow[]>>;

/** Writes a delivery as the readers would have staged it. */
export async function stageDelivery(
  stagedFolder: string,
  source: StagedSource,
  date: string,
  rows: StagedRows,
): Promise<void> {
  const folder = join(stagedFolder, source, date);
  mkdirSync(folder, { recursive: true });
  for (const [table, tableRows] of Object.entries(rows)) {
    const columns = columnsOf(source, table);
    await writeParquet(join(folder, `${table}.parquet`), columns, tableRows);
    if (source === "imdb") await writeDigestsOf(tableRows, idColumnOf(columns), digestsFile(folder, table));
  }
}

function idColumnOf(columns: Readonly<Record<string, string>>): string {
  return Object.keys(columns)[0] ?? "";
}

async function writeDigestsOf(rows: readonly StagedRow[], idColumn: string, path: string): Promise<void> {
  const collector = collectDigests();
  for (const row of rows) {
    const hash = createHash("sha256").update(JSON.stringify(row)).digest();
    const ids = Int32Array.of(Number(String(row[idColumn]).slice(2)));
    collector.add({ ids, digests: Int32Array.of(hash.readInt32LE(0), hash.readInt32LE(4)) });
  }
  await writeDigests(path, collector.collected());
}

function columnsOf(source: StagedSource, table: string): Readonly<Record<string, string>> {
  const tables: StagedTables = STAGED_TABLES[source];
  const columns = tables[table];
  if (columns === undefined) throw new Error(`${source} has no staged table ${table}`);
  return columns;
}

async function writeParquet(
  path: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly StagedRow[],
): Promise<void> {
  const json = `${path}.json`;
  writeFileSync(json, JSON.stringify(rows));
  const types = Object.entries(columns).map(([name, type]) => `${literal(name)}: ${literal(type)}`);
  await withDuckDB({}, (connection) =>
    connection.run(`COPY (
      SELECT ${Object.keys(columns).map(identifier).join(", ")}
      FROM read_json(${literal(json)}, format = 'array', columns = {${types.join(", ")}})
    ) TO ${literal(path)} (FORMAT parquet)`),
  );
  rmSync(json);
}
