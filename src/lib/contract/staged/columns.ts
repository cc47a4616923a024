interface ValueOf {
  VARCHAR: string;
  INTEGER: number;
  BIGINT: number;
  DOUBLE: number;
  BOOLEAN: boolean;
  /** ISO date. */
  DATE: string;
  "VARCHAR[]": readonly string[];
  "INTEGER[]": readonly number[];
}

/** The columns of a staged table in order, by name and type. */
export type Columns = Readonly<Record<string, keyof ValueOf>>;

/** The rows of a table with these columns. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: ValueOf[C[Name]] | null };

/** The staged tables of a source, by name. */
export type StagedTables = Readonly<Record<string, Columns>>;
