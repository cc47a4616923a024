import type { WarehouseTable } from "leitmotif/extension";

type Engine = "duckdb" | "postgres";

/** The number that the first eight hexadecimal digits of an MD5 write. */
const NUMBER_OF: Readonly<Record<Engine, (hash: string) => string>> = {
  duckdb: (hash) => `CAST('0x' || left(${hash}, 8) AS BIGINT)`,
  postgres: (hash) => `CAST(CAST('x' || left(${hash}, 8) AS bit(32)) AS bigint)`,
};

/**
 * One row of text about a table: how many rows it has, and for each column how many values and a sum that any other
 * value would change, whatever the order. Both engines give the same for the same rows.
 */
export function sumsQuery({ columns }: WarehouseTable, from: string, engine: Engine): string {
  const sums = columns.flatMap(({ name, type }) => [
    `count(${name})`,
    `coalesce(sum(${NUMBER_OF[engine](`md5(CAST(${asText(name, type)} AS VARCHAR))`)}), 0)`,
  ]);
  return `SELECT concat_ws(' ', count(*), ${sums.join(", ")}) AS sums FROM ${from}`;
}

/**
 * Engines write decimal numbers and lists in ways of their own. To multiply by a power of two and to cut off is exact in
 * both.
 */
function asText(name: string, type: string): string {
  if (type === "DOUBLE") return `CAST(floor(${name} * 1048576) AS BIGINT)`;
  return type.endsWith("[]") ? `array_to_string(${name}, '|')` : name;
}
