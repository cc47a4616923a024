import type { ImdbColumn, ImdbTable } from "../../contract/staged/imdb.js";
import { InputError } from "../../core/errors.js";
import { mapHeader } from "../reading/csv-header.js";

/** The columns in the order of a file; undefined for one that the table does not know. */
export type FileColumns = readonly (ImdbColumn | undefined)[];

/** Reads the first line of a file. All columns of the table must be there, in any order. */
export function readHeader(file: string, table: ImdbTable, line: Buffer): FileColumns {
  const found = line.toString("utf8").replace(/\n$/, "").split("\t");
  const names = Object.fromEntries(table.columns.map(({ name }) => [name, { names: [name], required: true as const }]));
  const positions = mapHeader(file, found, names);
  return found.map((_, index) => table.columns.find(({ name }) => positions[name] === index));
}

/** The position of one of the table's columns in the file. */
export function positionOf(columns: FileColumns, name: string): number {
  const position = columns.findIndex((column) => column?.name === name);
  if (position < 0) throw new InputError(`lacks the column ${name}`);
  return position;
}
