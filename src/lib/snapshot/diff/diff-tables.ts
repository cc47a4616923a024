import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "../../core/duckdb.js";
import { type DifferenceList, listDifferences } from "./list-differences.js";
import type { Example, TableDiff } from "./table-diff.js";

export interface Comparison {
  readonly table: string;
  readonly key: readonly string[];
  /** Relations, such as a table's name or a call of read_parquet. */
  readonly before: string;
  readonly after: string;
  /** Columns that tell when a row was loaded instead of what it says. */
  readonly ignored?: readonly string[];
  /** How many rows of each kind of change to show. */
  readonly examples: number;
  /** Where to list all rows that differ, if any do. */
  readonly list?: DifferenceList;
}

/** Joins two states of a table on its key and counts the differences, by row and by column. */
export async function diffTables(connection: DuckDBConnection, comparison: Comparison): Promise<TableDiff> {
  const columns = await comparedColumns(connection, comparison);
  await connection.run(`CREATE OR REPLACE TEMP TABLE difference AS ${differences(comparison, columns)}`);
  const [counts = {}] = await rows(connection, countDifferences(columns));
  const number = (name: string) => Number(counts[name] ?? 0);
  const { key, list } = comparison;
  if (list !== undefined && ["added", "removed", "changed"].some((change) => number(change) > 0)) {
    await listDifferences(connection, list, key, columns);
  }
  return {
    table: comparison.table,
    rowsBefore: await countRows(connection, comparison.before),
    rowsAfter: await countRows(connection, comparison.after),
    added: number("added"),
    removed: number("removed"),
    changed: number("changed"),
    columns: Object.fromEntries(
      columns.flatMap((column, place) => (number(`c${place}`) > 0 ? [[column, number(`c${place}`)]] : [])),
    ),
    examples: (await rows(connection, exampleRows(comparison, columns))).map(example),
  };
}

async function comparedColumns(connection: DuckDBConnection, { before, after, key, ignored = [] }: Comparison) {
  const names = async (relation: string) =>
    (await rows(connection, `DESCRIBE SELECT * FROM ${relation}`)).map((row) => String(row.column_name));
  const earlier = new Set(await names(before));
  return (await names(after)).filter((name) => earlier.has(name) && !key.includes(name) && !ignored.includes(name));
}

/** One row for each key that is on one side only or whose columns differ; d0, d1 … tell which columns. */
function differences({ before, after, key }: Comparison, columns: readonly string[]): string {
  const differ = (column: string) => `old.${identifier(column)} IS DISTINCT FROM new.${identifier(column)}`;
  const same = key.map((column) => `old.${identifier(column)} IS NOT DISTINCT FROM new.${identifier(column)}`);
  const anyDiffers = columns.length === 0 ? "false" : columns.map(differ).join(" OR ");
  const keys = key.map(
    (column) => `coalesce(new.${identifier(column)}, old.${identifier(column)}) AS ${identifier(column)}`,
  );
  return `SELECT
      CASE WHEN old.present IS NULL THEN 'added' WHEN new.present IS NULL THEN 'removed' ELSE 'changed' END AS change,
      ${[...keys, ...columns.map((column, place) => `${differ(column)} AS d${place}`)].join(", ")},
      old, new
    FROM (SELECT *, true AS present FROM ${before}) AS old
    FULL JOIN (SELECT *, true AS present FROM ${after}) AS new ON ${same.join(" AND ")}
    WHERE old.present IS NULL OR new.present IS NULL OR ${anyDiffers}`;
}

function countDifferences(columns: readonly string[]): string {
  const counts = ["added", "removed", "changed"].map(
    (change) => `count(*) FILTER (change = ${literal(change)}) AS ${change}`,
  );
  const byColumn = columns.map((_, place) => `count(*) FILTER (change = 'changed' AND d${place}) AS c${place}`);
  return `SELECT ${[...counts, ...byColumn].join(", ")} FROM difference`;
}

/** The first differences of each kind, as JSON. */
function exampleRows({ key, examples }: Comparison, columns: readonly string[]): string {
  const keys = key.map(identifier).join(", ");
  const names = columns.map((column, place) => `CASE WHEN d${place} THEN ${literal(column)} END`);
  const pairs =
    names.length === 0 ? "CAST([] AS VARCHAR[])" : `list_filter([${names.join(", ")}], name -> name IS NOT NULL)`;
  return `SELECT change, CAST(to_json({${key.map((column) => `${literal(column)}: ${identifier(column)}`).join(", ")}}) AS VARCHAR) AS key,
      ${pairs} AS names, CAST(to_json(old) AS VARCHAR) AS before, CAST(to_json(new) AS VARCHAR) AS after
    FROM (SELECT *, row_number() OVER (PARTITION BY change ORDER BY ${keys}) AS place FROM difference)
    WHERE place <= ${examples}
    ORDER BY change, place`;
}

function example(row: Readonly<Record<string, unknown>>): Example {
  const [before, after] = [row.before, row.after].map((text) => (text === null ? {} : JSON.parse(String(text))));
  // The value is one of the words in the statement.
  const change = row.change as Example["change"];
  const names = change === "changed" ? (row.names as readonly string[]) : [];
  return {
    change,
    key: { ...JSON.parse(String(row.key)), ...namesOf(change === "removed" ? before : after) },
    columns: Object.fromEntries(names.map((name) => [name, [before[name], after[name]] as const])),
  };
}

const TITLES = ["primary_title", "title", "name"];

/** The source's own ids and names of the row, because keys are hashes. */
function namesOf(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => (name.endsWith("_id") || TITLES.includes(name)) && value !== null),
  );
}

async function countRows(connection: DuckDBConnection, relation: string): Promise<number> {
  const [row] = await rows(connection, `SELECT count(*) AS rows FROM ${relation}`);
  return Number(row?.rows);
}

async function rows(connection: DuckDBConnection, sql: string): Promise<Readonly<Record<string, unknown>>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS();
}
