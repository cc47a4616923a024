import { isUtf8 } from "node:buffer";
import { LONGEST_LINE } from "../line-blocks.js";
import type { FileColumns } from "./header.js";
import type { ImdbColumn } from "./tables.js";

export const OVERLONG = `is longer than ${LONGEST_LINE} bytes`;

/** Says in words why a row is refused, the most telling reason first. */
export function rowFault(row: Buffer, columns: FileColumns): string {
  if (row.length > LONGEST_LINE) return OVERLONG;
  if (row.length === 0) return "blank row";
  if (!isUtf8(row)) return "is not UTF-8 text";
  const fields = row.toString("utf8").split("\t");
  if (fields.length !== columns.length) return `has ${fields.length} fields where the header has ${columns.length}`;
  return (
    firstFault(fields, (field, index) => controlCharacter(field, columns[index])) ??
    firstFault(fields, (field, index) => fieldFault(field, columns[index])) ??
    "is not sound"
  );
}

function firstFault(
  fields: readonly string[],
  faultOf: (field: string, index: number) => string | undefined,
): string | undefined {
  for (const [index, field] of fields.entries()) {
    const fault = faultOf(field, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function controlCharacter(field: string, column: ImdbColumn | undefined): string | undefined {
  const found = Array.from(field).find((character) => character < " " && character !== column?.kind.separator);
  if (found === undefined) return undefined;
  return `holds the control character U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function fieldFault(field: string, column: ImdbColumn | undefined): string | undefined {
  if (column === undefined) return undefined;
  const { name, kind, required } = column;
  if (field === "\\N" || field === "") return required ? `${name} is missing` : undefined;
  const bytes = Buffer.from(field);
  return kind.accepts?.(bytes, 0, bytes.length) === false ? `${name} ${kind.fault}` : undefined;
}
