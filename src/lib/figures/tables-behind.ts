import { existsSync, readFileSync } from "node:fs";
import { wordsInSql } from "../core/text/sql-words.js";
import { tableInFile } from "../snapshot/manifest.js";
import type { Snapshot } from "../snapshot/open-snapshot.js";
import { VIEWS } from "./answer/views.js";
import { tableOf } from "./define-figure.js";
import { findFigures } from "./find-figures.js";
import { loadFigure } from "./load-figure.js";

/** The SQL that gives the rows of a figure, and its file in the library. Without SQL, the rows are a table of the snapshot. */
export function madeBy(name: string): { readonly file: string; readonly sql?: string } {
  const root = new URL("../", import.meta.url).href;
  const module = findFigures().find((file) => file.name === name)?.module.href ?? "";
  const sql = new URL(module.replace(/\.js$/, ".sql"));
  if (!existsSync(sql)) return { file: module.replace(root, "").replace(/\.js$/, ".ts") };
  return { file: sql.href.replace(root, ""), sql: readFileSync(sql, "utf8") };
}

/** The tables of the snapshot that a figure rests on. */
export async function tablesBehind(name: string, snapshot: Snapshot): Promise<string[]> {
  const file = findFigures().find((file) => file.name === name);
  const { sql } = madeBy(name);
  if (sql !== undefined || file === undefined) return tablesIn(sql ?? "", snapshot);
  const { readsTable } = await loadFigure(file);
  return [readsTable ?? tableOf(name)];
}

/** The tables that SQL names, directly or through the shared views. */
function tablesIn(sql: string, { manifest }: Snapshot): string[] {
  const tables = new Set(manifest.files.map(({ name }) => tableInFile(name)));
  const words = wordsInSql(sql);
  for (const [view, viewSql] of [...VIEWS].reverse()) {
    if (words.has(view)) for (const word of wordsInSql(viewSql)) words.add(word);
  }
  return [...words].filter((word) => tables.has(word)).sort();
}
