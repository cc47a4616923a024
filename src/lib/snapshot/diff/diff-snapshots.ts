import { existsSync } from "node:fs";
import { join } from "node:path";
import { literal, withDuckDB } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import { tableInFile } from "../manifest.js";
import { openSnapshot } from "../open-snapshot.js";
import { PUBLISHED_TABLES, type PublishedTable } from "../published-tables.js";
import { type Comparison, diffTables } from "./diff-tables.js";
import type { TableDiff } from "./table-diff.js";

/** Where to list every row that differs, in a file per table. */
interface Lists {
  readonly folder: string;
  readonly most: number;
  /** Tables that are not compared. */
  readonly passOver: ReadonlySet<string>;
}

/** The differences between two snapshots, table by table, for the tables that both have. */
export async function diffSnapshots(before: string, after: string, examples = 5, lists?: Lists): Promise<TableDiff[]> {
  const tables = [...PUBLISHED_TABLES, ...answersOf(after)].sort((a, b) => (a.name < b.name ? -1 : 1));
  return diffAll(
    tables.flatMap(({ name, key }) => {
      const [old, now] = [before, after].map((folder) => join(folder, `${name}.parquet`));
      if (lists?.passOver.has(name)) return [];
      if (old === undefined || now === undefined || !existsSync(old) || !existsSync(now)) return [];
      const list = lists && { file: join(lists.folder, `${name}.csv`), most: lists.most };
      return [{ table: name, key, before: parquet(old), after: parquet(now), examples, ...(list && { list }) }];
    }),
  );
}

function answersOf(folder: string): PublishedTable[] {
  const { files } = openSnapshot(folder).manifest;
  return files.flatMap(({ name, key }) => (key === undefined ? [] : [{ name: tableInFile(name), key }]));
}

/** Columns that tell when a version was loaded, not what a title or release is like. */
const VERSION_COLUMNS = ["version", "valid_from", "valid_to", "is_current", "change_kind", "end_kind"];

/** The changes of titles and releases from one day to another, from the history in one snapshot. */
export async function diffDays(snapshot: string, before: string, after: string, examples = 5): Promise<TableDiff[]> {
  const tables = [
    { name: "dim_title", key: "title_key" },
    { name: "dim_release", key: "release_key" },
  ];
  return diffAll(
    tables.map(({ name, key }) => {
      const file = join(snapshot, `${name}.parquet`);
      if (!existsSync(file)) throw new InputError("has no such table", { file: snapshot, value: name });
      const [old, now] = [before, after].map((day) => asOf(parquet(file), day));
      return { table: name, key: [key], before: old ?? "", after: now ?? "", ignored: VERSION_COLUMNS, examples };
    }),
  );
}

async function diffAll(comparisons: readonly Comparison[]): Promise<TableDiff[]> {
  return withDuckDB({}, async (connection) => {
    const diffs: TableDiff[] = [];
    for (const comparison of comparisons) diffs.push(await diffTables(connection, comparison));
    return diffs.filter(({ added, removed, changed }) => added + removed + changed > 0);
  });
}

function parquet(file: string): string {
  return `read_parquet(${literal(file)})`;
}

function asOf(relation: string, day: string): string {
  const date = `DATE ${literal(day)}`;
  return `(SELECT * FROM ${relation} WHERE valid_from <= ${date} AND (valid_to IS NULL OR ${date} < valid_to))`;
}
