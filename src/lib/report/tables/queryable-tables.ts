import { wordsInSql } from "../../core/text/sql-words.js";

/** What a program in the browser needs to query the tables of a site. */
export interface QueryableTables {
  readonly tables: readonly QueryableTable[];
  /** Each may use the tables and the views before it. */
  readonly views: readonly { readonly name: string; readonly sql: string }[];
}

/** A table whose rows are in `<name>.csv.gz`. */
export interface QueryableTable {
  readonly name: string;
  /** The type of each column, in order. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The tables that a query needs, and the views in the order in which they are made. */
export function neededBy(sql: string, { tables, views }: QueryableTables) {
  const words = wordsInSql(sql.toLowerCase());
  const neededViews = [];
  for (const view of [...views].reverse()) {
    if (!words.has(view.name)) continue;
    neededViews.unshift(view);
    for (const word of wordsInSql(view.sql)) words.add(word);
  }
  return { tables: tables.filter(({ name }) => words.has(name)), views: neededViews };
}

/** The names under which the CSV file of a table may be registered: as published, and unpacked. */
export function csvFilesOf({ name }: QueryableTable) {
  return { packed: `${name}.csv.gz`, plain: `${name}.csv` };
}

/** Makes a table of its CSV file, which is registered under this name. */
export function createTableSql({ name, columns }: QueryableTable, file: string): string {
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`);
  // Without the escape, DuckDB takes a text with quotes to end at the first of them.
  const dialect = `header = true, auto_detect = false, delim = ',', quote = '"', escape = '"'`;
  return `CREATE TABLE "${name}" AS FROM read_csv('${file}', ${dialect}, columns = {${types.join(", ")}})`;
}

/**
 * Leaves the database nothing to read but these tables, for good: an address may bring a question of somebody else,
 * which must not be able to ask other sites.
 */
export function lockSql({ tables }: QueryableTables): string {
  const files = tables.flatMap((table) => Object.values(csvFilesOf(table)));
  return [
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    `SET allowed_paths = [${files.map((file) => `'${file}'`).join(", ")}]`,
    "SET enable_external_access = false",
    "SET lock_configuration = true",
  ].join("; ");
}
