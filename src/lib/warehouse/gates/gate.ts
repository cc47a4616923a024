/** A property that the warehouse must have, as data. */
export interface Gate {
  readonly name: string;
  /** A blocking gate that fails stops the build; a warning only appears in the report. */
  readonly severity: "blocking" | "warning";
  /** A query for the rows that violate the gate. */
  readonly sql: string;
  /** How many of them are allowed. */
  readonly threshold: number;
  readonly why: string;
}
