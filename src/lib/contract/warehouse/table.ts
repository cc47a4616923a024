import { CHANGE_KINDS, END_KINDS, type TrackedKind } from "../words.js";

export type Side = "film" | "music" | "between" | "bookkeeping";

export type ColumnType =
  | "BIGINT"
  | "BOOLEAN"
  | "DATE"
  | `DECIMAL(${number},${number})`
  | "DOUBLE"
  | "INTEGER"
  | "UUID"
  | "VARCHAR"
  | "VARCHAR[]";

/** What schema, keys, history, gates of words, PostgreSQL's schema and the data dictionary follow from. */
export interface WarehouseTable {
  readonly name: string;
  readonly side: Side;
  readonly meaning: string;
  /** The columns that tell rows apart. DuckDB is not told: it would keep an index for every key, in memory and in the file. */
  readonly key: readonly string[];
  /**
   * Columns, and the table that each refers to, by the first column of its key. Titles and releases have several
   * versions, so a key of theirs means the current one.
   */
  readonly references?: Readonly<Record<string, string>>;
  readonly columns: readonly Column[];
}

export interface Column extends ColumnTraits {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  readonly meaning: string;
}

export interface ColumnTraits {
  /** The only words that the column may hold: they are our own. */
  readonly words?: readonly string[];
  /** The words of a source, as far as it has used any. */
  readonly usualWords?: readonly string[];
  /** Where a table keeps all versions of its rows, a change in this column makes a version of this kind. */
  readonly tracked?: TrackedKind;
}

/** A column without which a row says nothing. */
export function required(name: string, type: ColumnType, meaning: string, traits: ColumnTraits = {}): Column {
  return { name, type, isNullable: false, meaning, ...traits };
}

export function optional(name: string, type: ColumnType, meaning: string, traits: ColumnTraits = {}): Column {
  return { name, type, isNullable: true, meaning, ...traits };
}

/** The columns of a table that keeps all versions of its rows (slowly changing dimension, type 2). */
export function versions(thing: string): Column[] {
  return [
    required("version", "INTEGER", `counts the versions of this ${thing}, from 1`),
    required("valid_from", "DATE", "date of the delivery that brought this version"),
    optional("valid_to", "DATE", "date of the delivery from which it no longer holds; null while it holds"),
    required("is_current", "BOOLEAN", "whether this version holds now"),
    required("change_kind", "VARCHAR", `what brought this version: ${listed(CHANGE_KINDS)}`, { words: CHANGE_KINDS }),
    optional("end_kind", "VARCHAR", `what ended this version: ${listed(END_KINDS)}; null while it holds`, {
      words: END_KINDS,
    }),
  ];
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
