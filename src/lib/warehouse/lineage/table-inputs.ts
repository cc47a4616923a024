import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { STAGED_TABLES, type StagedSource } from "../../contract/staged/tables.js";
import { hasHistory, TABLES } from "../../contract/warehouse/tables.js";
import { wordsInSql } from "../../core/text/sql-words.js";
import { viewName } from "../staged-views.js";

/** A staged table. */
export interface StagedName {
  readonly source: StagedSource;
  readonly table: string;
}

/** The staged tables that each table of the warehouse is filled from, as its SQL says, directly or through other tables. */
export function tableInputs(): ReadonlyMap<string, readonly StagedName[]> {
  const staged = new Map(stagedTables().map((name) => [viewName(name.source, name.table), name]));
  const reads = readsByName();
  return new Map(TABLES.map(({ name }) => [name, stagedBehind(name, reads, staged)]));
}

/** Follows names from a table to the staged tables behind it, but not through other tables of the warehouse. */
function stagedBehind(
  table: string,
  reads: ReadonlyMap<string, ReadonlySet<string>>,
  staged: ReadonlyMap<string, StagedName>,
): StagedName[] {
  const ends = new Set(TABLES.map(({ name }) => name));
  const seen = new Set<string>();
  const open = [table];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const next of reads.get(name) ?? []) if (!ends.has(next)) open.push(next);
  }
  const views = new Set([...seen].map((name) => name.replace(CHANGED_ROWS, "")));
  return [...staged].filter(([view, { table }]) => views.has(view) || views.has(table)).map(([, name]) => name);
}

/** The rows of a staged table that a delivery changed are a table of their own, without the name of the source. */
const CHANGED_ROWS = /_of_changed_\w+$/;

/** The words in the SQL that makes something, by its name: a file is named after what it makes. */
function readsByName(): Map<string, Set<string>> {
  const reads = new Map<string, Set<string>>();
  for (const file of statements()) {
    const sql = readFileSync(file, "utf8");
    const made = [basename(file.pathname, ".sql"), ...created(sql)];
    for (const name of made) reads.set(name, new Set([...(reads.get(name) ?? []), ...wordsInSql(sql)]));
  }
  // Tables with history are filled from the state of each key, which has a table of its own.
  for (const { name } of TABLES.filter(hasHistory)) {
    reads.set(name, new Set([...(reads.get(name) ?? []), name.replace(/^dim_(.*)$/, "$1_state")]));
  }
  return reads;
}

/** The statements that prepare and load, also those in folders of their own. */
function statements(): URL[] {
  const load = new URL("../load/", import.meta.url);
  return [
    ...namesIn(new URL("../prepare/", import.meta.url), ".sql").map(
      (name) => new URL(`../prepare/${name}.sql`, import.meta.url),
    ),
    ...namesIn(load, ".sql").map((name) => new URL(`../load/${name}.sql`, import.meta.url)),
    ...namesIn(load, "").flatMap((folder) =>
      namesIn(new URL(`${folder}/`, load), ".sql").map(
        (name) => new URL(`../load/${folder}/${name}.sql`, import.meta.url),
      ),
    ),
  ];
}

/** Files of a kind without their ending, or folders, which have none. */
function namesIn(folder: URL, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => (ending === "" ? !name.includes(".") : name.endsWith(ending)))
    .map((name) => basename(name, ending))
    .sort();
}

const CREATED = /\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMP\s+)?(?:TABLE|VIEW)\s+(\w+)/gi;

function created(sql: string): string[] {
  return [...sql.matchAll(CREATED)].map(([, name = ""]) => name);
}

function stagedTables(): StagedName[] {
  return Object.entries(STAGED_TABLES).flatMap(([source, tables]) =>
    // The keys of STAGED_TABLES are the sources.
    Object.keys(tables).map((table) => ({ source: source as StagedSource, table })),
  );
}
