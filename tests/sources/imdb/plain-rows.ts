import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { IMDB_TABLES, type ImdbTable } from "#lib/contract/staged/imdb";
import { read } from "#lib/sources/imdb/read";
import { type Staged, stageFile } from "../stage-file.js";

/**
 * The rows of a file as nothing but splitting sees them: the independent witness of what the reader says.
 * A field that is empty, as some professions are, means the same as one that is null.
 */
export function plainRows(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const lines = text.split("\n").slice(1);
  return lines.filter((line) => line !== "").map((line) => asRow(line.split("\t")));
}

/** The staged rows, written the way IMDb writes them. */
export async function stagedRows({ ask }: Staged, table: ImdbTable): Promise<string[]> {
  const rows = await ask(`FROM ${table.name}`);
  return rows.map((row) => asRow(row.map((value, index) => asImdbWrites(value, table.columns[index]))));
}

export async function stageImdb(file: string): Promise<{ staged: Staged; table: ImdbTable }> {
  const table = IMDB_TABLES.find(({ kind }) => file.includes(`${kind}.tsv`));
  if (table === undefined) throw new Error(`${file} is no file of IMDb`);
  return { staged: await stageFile(read(), file), table };
}

function asRow(fields: readonly string[]): string {
  return fields.map((field) => (field === "" ? "\\N" : field)).join("\t");
}

function asImdbWrites(value: unknown, column: ImdbTable["columns"][number] | undefined): string {
  if (value === null) return "\\N";
  if (typeof value === "boolean") return value ? "1" : "0";
  if (Array.isArray(value)) {
    const separator = column?.kind.separator;
    return separator === undefined ? JSON.stringify(value) : value.join(separator);
  }
  return column?.kind.type === "DOUBLE" ? Number(value).toFixed(1) : String(value);
}
