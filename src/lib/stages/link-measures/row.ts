/** A value of a table; null if there is nothing to divide by. */
export type Value = string | number | boolean | null;

/** The values of a row, by column. */
export type Row = Readonly<Record<string, Value>>;
