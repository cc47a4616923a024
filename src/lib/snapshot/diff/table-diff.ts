/** The differences between two states of one table. */
export interface TableDiff {
  readonly table: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** How many changed rows differ in each column. */
  readonly columns: Readonly<Record<string, number>>;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly change: "added" | "removed" | "changed";
  readonly key: Readonly<Record<string, unknown>>;
  /** The values before and after, for the columns that differ. */
  readonly columns: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}
