import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { read } from "#lib/sources/discogs/read";
import type { SourceSettings } from "#lib/sources/source";
import type { FileCounts } from "#lib/sources/staging/reader";
import { openStaging } from "#lib/sources/staging/staging";

type Options = Pick<SourceSettings["discogs"], "releases">;

export type Row = Record<string, unknown>;

export interface Staged {
  readonly counts: FileCounts;
  /** Rows by table, in the order of the Parquet file; dates as ISO text. */
  readonly tables: Readonly<Record<string, Row[]>>;
  readonly rejects: readonly { file: string; line: string; reason: string; value: string }[];
}

/** Reads files of one delivery with the readers that claim their names, as an ingest would. */
export async function stage(
  files: string | readonly string[],
  options: Options = { releases: "all" },
): Promise<Staged> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
  const staging = openStaging(join(folder, "staged"), join(folder, "rejects"));
  let counts: FileCounts = { read: 0, kept: 0, rejected: 0 };
  for (const file of [files].flat()) counts = sum(counts, await readerOf(file, options).stage(file, staging));
  await staging.close();
  return {
    counts,
    tables: await readTables(join(folder, "staged")),
    rejects: await readRejects(join(folder, "rejects")),
  };
}

export function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "leitmotif-")), name);
  writeFileSync(path, content);
  return path;
}

function readerOf(file: string, options: Options) {
  const [reader, ...others] = read({ discogs: options }).filter(({ matches }) => matches(basename(file)));
  if (reader === undefined || others.length > 0) throw new Error(`not one reader for ${file}`);
  return reader;
}

function sum(a: FileCounts, b: FileCounts): FileCounts {
  const counts = { read: a.read + b.read, kept: a.kept + b.kept, rejected: a.rejected + b.rejected };
  return b.passedOver === undefined ? counts : { ...counts, passedOver: (a.passedOver ?? 0) + b.passedOver };
}

async function readTables(folder: string): Promise<Record<string, Row[]>> {
  const names = readdirSync(folder).map((file) => file.replace(".parquet", ""));
  return withDuckDB({}, async (connection) => {
    const tables: Record<string, Row[]> = {};
    for (const name of names) {
      const reader = await connection.runAndReadAll(`FROM read_parquet(${literal(join(folder, `${name}.parquet`))})`);
      tables[name] = reader.getRowObjectsJson();
    }
    return tables;
  });
}

async function readRejects(folder: string): Promise<Staged["rejects"]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).map((file) => literal(join(folder, file)));
  return withDuckDB({}, async (connection) => {
    const reader = await connection.runAndReadAll(
      `FROM read_csv([${files}], header = true, all_varchar = true, quote = '"', escape = '"', delim = ',', max_line_size = 8000000)`,
    );
    // The four columns of every reject file, all text.
    return reader.getRowObjectsJson() as unknown as Staged["rejects"];
  });
}
