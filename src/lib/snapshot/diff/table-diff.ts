/** How one table differs between two states of the data. */
export interface TableDiff {
  readonly table: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** How many of the changed rows differ in a column. */
  readonly columns: Readonly<Record<string, number>>;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly change: "added" | "removed" | "changed";
  readonly key: Readonly<Record<string, unknown>>;
  /** Before and after, by the columns that differ. */
  readonly columns: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}
