import { isUtf8 } from "node:buffer";
import type { ImdbColumn } from "../../contract/staged/imdb.js";
import type { RowProgram } from "../../kernels/check-rows/row-program.js";
import { LONGEST_LINE } from "../reading/line-blocks.js";
import type { FileColumns } from "./header.js";
import { isJsonTextList } from "./json-text-list.js";

export const OVERLONG = `is longer than ${LONGEST_LINE} bytes`;

/** A row within the block that the program has loaded. */
export interface PlacedRow {
  readonly block: Buffer;
  readonly start: number;
  readonly end: number;
}

interface Field {
  readonly text: string;
  readonly column: ImdbColumn | undefined;
  readonly isAccepted: boolean;
}

/** The reason why a row is rejected, the most telling one first. */
export function rowFault(row: PlacedRow, columns: FileColumns, accepts: RowProgram["accepts"]): string {
  const { block, start, end } = row;
  const bytes = block.subarray(start, end);
  if (bytes.length > LONGEST_LINE) return OVERLONG;
  if (bytes.length === 0) return "blank row";
  if (!isUtf8(bytes)) return "is not UTF-8 text";
  const texts = bytes.toString("utf8").split("\t");
  if (texts.length !== columns.length) return `has ${texts.length} fields where the header has ${columns.length}`;
  const fields = fieldsOf(texts, start, columns, accepts);
  return firstFault(fields, controlCharacter) ?? firstFault(fields, fieldFault) ?? "is not sound";
}

function fieldsOf(
  texts: readonly string[],
  rowStart: number,
  columns: FileColumns,
  accepts: RowProgram["accepts"],
): Field[] {
  let start = rowStart;
  return texts.map((text, index) => {
    const end = start + Buffer.byteLength(text);
    const field = { text, column: columns[index], isAccepted: accepts(index, start, end) };
    start = end + 1;
    return field;
  });
}

function firstFault(fields: readonly Field[], faultOf: (field: Field) => string | undefined): string | undefined {
  for (const field of fields) {
    const fault = faultOf(field);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function controlCharacter({ text, column }: Field): string | undefined {
  const found = Array.from(text).find((character) => character < " " && character !== column?.kind.separator);
  if (found === undefined) return undefined;
  return `holds the control character U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function fieldFault({ text, column, isAccepted }: Field): string | undefined {
  if (column === undefined || isAccepted) return undefined;
  const { name, kind, required } = column;
  if (text === "\\N" || text === "") return required ? `${name} is missing` : undefined;
  if (kind.rule.kind === "JSON_LIST" && isJsonTextList(text)) return undefined;
  return `${name} ${kind.fault}`;
}
