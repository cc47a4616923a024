import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "../../core/duckdb.js";

/** A list of all rows that differ, as CSV. */
export interface DifferenceList {
  readonly file: string;
  /** How many rows of each kind of change it may hold. */
  readonly most: number;
}

/**
 * Writes the rows of the table `difference`, which diffTables makes: a line per changed column, and a line with the whole
 * row as JSON where it was added or removed.
 */
export async function listDifferences(
  connection: DuckDBConnection,
  { file, most }: DifferenceList,
  key: readonly string[],
  columns: readonly string[],
): Promise<void> {
  const keys = key.map(identifier);
  const names = keys.join(", ");
  const lines = [
    `SELECT change, ${names}, 0 AS position, '' AS "column",
      ${rowAsJson("old", [...key, ...columns])} AS before, ${rowAsJson("new", [...key, ...columns])} AS after
    FROM listed WHERE change <> 'changed'`,
    ...columns.map(
      (column, place) => `SELECT change, ${names}, ${place + 1}, ${literal(column)},
        CAST(old.${identifier(column)} AS VARCHAR), CAST(new.${identifier(column)} AS VARCHAR)
      FROM listed WHERE change = 'changed' AND d${place}`,
    ),
  ];
  await connection.run(`COPY (
    WITH listed AS (
      FROM difference QUALIFY row_number() OVER (PARTITION BY change ORDER BY ${names}) <= ${most}
    )
    SELECT * EXCLUDE (position) FROM (${lines.join(" UNION ALL ")}) ORDER BY change, ${names}, position
  ) TO ${literal(file)} (FORMAT csv, HEADER)`);
}

/** Nothing for the side on which there is no row. */
function rowAsJson(side: "old" | "new", columns: readonly string[]): string {
  const fields = columns.map((column) => `${literal(column)}: ${side}.${identifier(column)}`);
  return `CASE WHEN ${side}.present THEN CAST(to_json({${fields.join(", ")}}) AS VARCHAR) END`;
}
