import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { hasHistory, TABLES } from "../../contract/warehouse/tables.js";
import { wordsInSql } from "../../core/text/sql-words.js";
import { stateOf } from "./column-inputs.js";
import { loadStatements } from "./load-statements.js";
import { CHANGED_ROWS, type StagedName, stagedTables } from "./staged-tables.js";

/** The staged tables that each table of the warehouse is filled from, as its SQL says, directly or through other tables. */
export function tableInputs(): ReadonlyMap<string, readonly StagedName[]> {
  const staged = new Map(stagedTables().map(({ view, ...name }) => [view, name]));
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

/** The words in the SQL that makes something, by its name: a file is named after what it makes. */
function readsByName(): Map<string, Set<string>> {
  const reads = new Map<string, Set<string>>();
  for (const file of loadStatements()) {
    const sql = readFileSync(file, "utf8");
    const made = [basename(file.pathname, ".sql"), ...created(sql)];
    for (const name of made) reads.set(name, new Set([...(reads.get(name) ?? []), ...wordsInSql(sql)]));
  }
  // Tables with history are filled from the state of each key, which has a table of its own.
  for (const { name } of TABLES.filter(hasHistory)) {
    reads.set(name, new Set([...(reads.get(name) ?? []), stateOf(name)]));
  }
  return reads;
}

const CREATED = /\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMP\s+)?(?:TABLE|VIEW)\s+(\w+)/gi;

function created(sql: string): string[] {
  return [...sql.matchAll(CREATED)].map(([, name = ""]) => name);
}
