/** A PostgreSQL database with one connection. */
export interface Database {
  /** For messages: where it is, without a password. */
  readonly place: string;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Readonly<Record<string, unknown>>[]>;
  /** Fills a table from a CSV file without a header. */
  copy(table: string, csvPath: string): Promise<void>;
  close(): Promise<void>;
}
