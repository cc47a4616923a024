import { InputError } from "../../core/errors.js";
import type { Batch, Reject } from "../staging/reader.js";
import { readCsv } from "./csv.js";
import { type ColumnNames, mapHeader, type Positions } from "./csv-header.js";
import type { CsvBatch, CsvFormat, CsvRecord } from "./csv-parser.js";

export interface CsvRowsOptions {
  readonly format?: CsvFormat;
  readonly onFileBytes?: (count: number) => void;
}

/** Makes a row of a record's fields, or says why they are not one. */
export type ToRow<Name extends string, Row> = (
  fields: readonly string[],
  at: Positions<Name>,
  line: number,
) => Row | string;

/**
 * Streams the rows below a header. Records shorter or longer than the header are rejected, because their fields are in
 * the wrong columns.
 */
export async function* readCsvRows<Name extends string, Row extends object>(
  file: string,
  columns: ColumnNames<Name>,
  toRow: ToRow<Name, Row>,
  { format, onFileBytes }: CsvRowsOptions = {},
): AsyncGenerator<Batch<Row>> {
  let header: readonly string[] | undefined;
  let at: Positions<Name> | undefined;
  for await (const batch of readCsv(file, format, onFileBytes)) {
    let records = batch.records;
    if (header === undefined || at === undefined) {
      header = headerOf(file, batch);
      if (header === undefined) continue;
      at = mapHeader(file, header, columns);
      records = records.slice(1);
    }
    yield toRows(batch, records, header.length, at, toRow);
  }
  if (header === undefined) throw headerless(file, "");
}

/** The first record; undefined if it has not ended yet. A broken first line is not a header. */
function headerOf(file: string, { records, rejects }: CsvBatch): readonly string[] | undefined {
  const [first] = records;
  const [broken] = rejects;
  if (broken !== undefined && (first === undefined || broken.line < first.line)) throw headerless(file, broken.value);
  return first?.fields;
}

function toRows<Name extends string, Row extends object>(
  batch: CsvBatch,
  records: readonly CsvRecord[],
  width: number,
  at: Positions<Name>,
  toRow: ToRow<Name, Row>,
): Batch<Row> {
  const rows: Row[] = [];
  const rejects: Reject[] = [...batch.rejects];
  for (const record of records) {
    const { fields, line } = record;
    const row = fields.length === width ? toRow(fields, at, line) : wrongWidth(fields.length, width);
    if (typeof row === "string") rejects.push(batch.reject(record, row));
    else rows.push(row);
  }
  return { rows, rejects };
}

function wrongWidth(found: number, expected: number): string {
  return `has ${found} fields where the header has ${expected}`;
}

function headerless(file: string, value: string): InputError {
  return new InputError("does not start with a header row", { file, line: 1, value });
}
