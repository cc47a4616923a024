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

/**
 * A table of the warehouse. The schema, keys, history, gates of words, PostgreSQL's schema and the data dictionary are
 * derived from it.
 */
export interface WarehouseTable {
  readonly name: string;
  readonly side: Side;
  readonly meaning: string;
  /**
   * The columns that identify a row. They are not declared to DuckDB, which would keep an index for every key in memory
   * and in the file.
   */
  readonly key: readonly string[];
  /**
   * Columns, and the table that each refers to by the first column of its key. Titles and releases have several
   * versions, so a reference to one means its current version.
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
  /** The only words that the column may hold. They are our own. */
  readonly words?: readonly string[];
  /** The words that a source has used so far. */
  readonly usualWords?: readonly string[];
  /** In a table that keeps all versions of its rows, a change in this column makes a version of this kind. */
  readonly tracked?: TrackedKind;
}

/** A column that may not be null. */
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
