import { textTable } from "./text-table.js";

/** A column of a table for the terminal. */
export interface TextColumn<Row> {
  readonly name: string;
  /** Whether its cells stand to the right, as numbers do. */
  readonly right?: boolean;
  text(row: Row): string;
}

/** Rows as a table for the terminal. */
export function textColumns<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
  return textTable(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ text }) => text(row))),
    { right: columns.map(({ right = false }) => right) },
  );
}
