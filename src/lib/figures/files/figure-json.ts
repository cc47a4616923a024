import { existsSync, readFileSync } from "node:fs";
import { SOURCES } from "../../contract/sources.js";
import { TABLES } from "../../contract/warehouse/tables.js";
import { packageJson } from "../../core/code/package-json.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { VIEWS } from "../answer/views.js";
import { tableOf } from "../define-figure.js";
import type { Field, Figure } from "../figure.js";
import { findFigures } from "../find-figures.js";

/** A figure with everything that another program, or a reader years later, needs to know about it. */
export function figureJson(figure: Figure, snapshot: Snapshot): string {
  const { name, question, title, caption, rows } = figure;
  const made = madeBy(name);
  const about = {
    name,
    ...(question !== undefined && { question }),
    title,
    caption,
    columns: columnsOf(figure),
    rows,
    made_by: made,
    from: {
      snapshot: snapshot.id,
      data: snapshot.manifest.data,
      deliveries: snapshot.manifest.deliveries,
      tables: made.sql === undefined ? [tableOf(name)] : tablesIn(made.sql, snapshot),
    },
    cite_as: citation(figure, snapshot),
  };
  return `${JSON.stringify(about, withoutInfinity, 2)}\n`;
}

/** A limit of an interval may be infinite, for which JSON has no number. */
function withoutInfinity(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/** The SQL that gives the rows, and its file in the library. Without SQL, the rows are a table of the snapshot. */
function madeBy(name: string): { readonly file: string; readonly sql?: string } {
  const root = new URL("../../", import.meta.url).href;
  const module = findFigures().find((file) => file.name === name)?.module.href ?? "";
  const sql = new URL(module.replace(/\.js$/, ".sql"));
  if (!existsSync(sql)) return { file: module.replace(root, "").replace(/\.js$/, ".ts") };
  return { file: sql.href.replace(root, ""), sql: readFileSync(sql, "utf8") };
}

/** The tables of the snapshot that SQL names, directly or through the shared views. */
function tablesIn(sql: string, { manifest }: Snapshot): string[] {
  const tables = new Set(manifest.files.map(({ name }) => name.replace(/\.parquet$/, "")));
  const words = wordsOf(sql);
  for (const [view, viewSql] of [...VIEWS].reverse()) {
    if (words.has(view)) for (const word of wordsOf(viewSql)) words.add(word);
  }
  return [...words].filter((word) => tables.has(word)).sort();
}

/** Names and keywords, except those in comments and strings. */
function wordsOf(sql: string): Set<string> {
  const code = sql.replace(/--[^\n]*|'(?:[^']|'')*'/g, " ");
  return new Set(code.match(/[a-z_]\w*/g));
}

function columnsOf({ name, fields, rows }: Figure): readonly (Field | Pick<Field, "name">)[] {
  if (fields.length > 0) return fields;
  const columns = TABLES.find((table) => table.name === tableOf(name))?.columns ?? [];
  return Object.keys(rows[0] ?? {}).map((column) => {
    const meaning = columns.find((known) => known.name === column)?.meaning;
    return { name: column, ...(meaning !== undefined && { meaning }) };
  });
}

function citation({ name, title }: Figure, { id, manifest }: Snapshot): string {
  const sources = manifest.deliveries.map(({ source, date }) => `${SOURCES[source]} ${date}`).join(", ");
  const data = manifest.data === "sample" ? "invented sample data" : `data of ${sources}`;
  return `The Leitmotif authors. “${title}”. Figure ${name}, snapshot ${id} (${data}). Leitmotif ${packageJson.version}.`;
}
