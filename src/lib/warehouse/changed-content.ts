import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type ContentChange, contentChanges, type DigestsFile } from "../content-changes.js";
import { digestsFile } from "../content-digests.js";
import { identifier } from "../duckdb.js";
import { InputError } from "../errors.js";
import { STAGED_INPUTS } from "./staged-inputs.js";
import { viewName } from "./staged-views.js";

type ImdbTable = keyof typeof STAGED_INPUTS.imdb;

/** What decides which of IMDb's titles or people are loaded again. */
export interface Comparison {
  /** The table that gets the ids, such as `changed_title`. */
  readonly name: string;
  /** The letters that the ids begin with. */
  readonly letters: "tt" | "nm";
  /** Tables of which each row counts. */
  readonly content: readonly ImdbTable[];
  /** Tables of which it only counts whether they have the id. */
  readonly presence: readonly ImdbTable[];
  /**
   * The tables whose rows are loaded again. Their changed rows are kept if they are read more than once, or joined with
   * much larger tables, where DuckDB must know how many there are.
   */
  readonly rows: Readonly<Partial<Record<ImdbTable, "kept" | "filtered">>>;
}

/** The folders of IMDb's deliveries, as far as there are any: the one that was loaded last, and the newest. */
export interface ComparedFolders {
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/**
 * Makes a table of the ids that come, go or differ, with the kind of change. When IMDb is loaded for the first time,
 * nothing can differ.
 */
export async function findChangedIds(
  connection: DuckDBConnection,
  comparison: Comparison,
  { before, now }: ComparedFolders,
): Promise<void> {
  const { name } = comparison;
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (imdb_id VARCHAR, kind VARCHAR)`);
  if (before === undefined || now === undefined || before === now) return;
  await insertChanges(connection, comparison, contentChanges(filesOf(before, comparison), filesOf(now, comparison)));
}

function filesOf(folder: string, { content, presence }: Comparison): DigestsFile[] {
  const part = (tables: readonly ImdbTable[], countsContent: boolean) =>
    tables
      .filter((table) => isStaged(folder, table))
      .map((table) => ({ path: digestsFile(folder, table), countsContent }));
  return [...part(content, true), ...part(presence, false)];
}

/** A delivery may leave out tables. */
function isStaged(folder: string, table: ImdbTable): boolean {
  const digests = digestsFile(folder, table);
  if (existsSync(digests)) return true;
  if (existsSync(folder) && !existsSync(join(folder, `${table}.parquet`))) return false;
  throw new InputError("is needed to find out what has changed, and is not there", {
    file: digests,
    remedy: "stage that delivery again, or load all deliveries again, in order: leitmotif build --force",
  });
}

/** Ids travel as one text for each kind of change, which takes a fifth of the time of adding row by row. */
async function insertChanges(
  connection: DuckDBConnection,
  { name, letters }: Comparison,
  changes: Iterable<ContentChange>,
): Promise<void> {
  const idsByKind = new Map<ContentChange["kind"], string[]>();
  for (const { id, kind } of changes) {
    const ids = idsByKind.get(kind) ?? [];
    idsByKind.set(kind, ids);
    ids.push(`${letters}${String(id).padStart(7, "0")}`);
  }
  for (const [kind, ids] of idsByKind) {
    await connection.run(`INSERT INTO ${name} SELECT unnest(string_split($1, ',')), $2`, [ids.join(","), kind]);
  }
}

/** Makes the rows of changed ids readable, such as `title_akas_of_changed_name`; in a first load, these are all rows. */
export async function selectChangedRows(
  connection: DuckDBConnection,
  { name, rows }: Comparison,
  { before }: ComparedFolders,
): Promise<void> {
  for (const [table, access] of Object.entries(rows)) {
    const all = `FROM ${viewName("imdb", table)}`;
    const changed = `${all} WHERE ${idColumn(table)} IN (SELECT imdb_id FROM ${name})`;
    const view = `CREATE OR REPLACE TEMP VIEW ${table}_of_${name} AS`;
    if (before === undefined) {
      await connection.run(`${view} ${all}`);
    } else if (access === "filtered") {
      await connection.run(`${view} ${changed}`);
    } else {
      await connection.run(`CREATE OR REPLACE TEMP TABLE kept_${table}_of_${name} AS ${changed}`);
      await connection.run(`${view} FROM kept_${table}_of_${name}`);
    }
  }
}

/** The first column is the id. */
function idColumn(table: string): string {
  const tables: Readonly<Record<string, object>> = STAGED_INPUTS.imdb;
  const [column = ""] = Object.keys(tables[table] ?? {});
  return identifier(column);
}
