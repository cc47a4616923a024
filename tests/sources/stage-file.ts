import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";
import { identifier, literal, withDuckDB } from "#lib/core/duckdb";
import type { FileReader } from "#lib/sources/source";
import type { FileCounts, Reject } from "#lib/sources/staging/reader";
import { openStaging } from "#lib/sources/staging/staging";

export interface Staged {
  readonly counts: FileCounts;
  readonly rejects: readonly Omit<Reject, "file">[];
  /** Where the staged tables lie. */
  readonly folder: string;
  /** Rows of an answer about the staged tables. */
  ask(sql: string): Promise<unknown[][]>;
}

/** Stages a real file as part of the delivery of a date. */
export function stageFile(readers: readonly FileReader[], file: string, date?: string): Promise<Staged> {
  return stageContent(readers, basename(file), readFileSync(file), date);
}

/** Stages a file of a delivery with the one reader that takes files of this name. */
export async function stageContent(
  readers: readonly FileReader[],
  name: string,
  content: string | Uint8Array,
  date = "2025-03-01",
): Promise<Staged> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-stage-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, date, name);
  mkdirSync(join(folder, date));
  writeFileSync(file, content);

  const rejects: Omit<Reject, "file">[] = [];
  const staging = openStaging(join(folder, "staged"), join(folder, "rejects"));
  const counts = await readerOf(readers, name).stage(file, {
    ...staging,
    reject: (_, some) => rejects.push(...some.map(({ line, reason, value }) => ({ line, reason, value }))),
  });
  await staging.close();
  return { counts, rejects, folder: join(folder, "staged"), ask: (sql) => ask(join(folder, "staged"), sql) };
}

function readerOf(readers: readonly FileReader[], name: string): FileReader {
  const [reader, other] = readers.filter((candidate) => candidate.matches(name));
  if (reader === undefined || other !== undefined) throw new Error(`${name} has not exactly one reader`);
  return reader;
}

async function ask(folder: string, sql: string): Promise<unknown[][]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".parquet")) : [];
  return withDuckDB({}, async (connection) => {
    for (const file of files) {
      const view = identifier(basename(file, ".parquet"));
      await connection.run(`CREATE VIEW ${view} AS FROM read_parquet(${literal(join(folder, file))})`);
    }
    return (await connection.runAndReadAll(sql)).getRowsJson();
  });
}
