import type { WarehouseTable } from "#lib/contract/warehouse/table";
import { hasHistory, type Reference, referencesOf, TABLES } from "#lib/contract/warehouse/tables";
import { literal } from "#lib/core/duckdb";
import { HOMELESS, type Homeless } from "#lib/warehouse/gates/source-gates";
import { ACCEPTED, type Accepted, RANGES, type Range, REQUIRED } from "#lib/warehouse/gates/value-gates";

export interface PlantedDefect {
  readonly gate: string;
  /** Statements that make a sound warehouse unsound. */
  readonly plant: string;
  /** Gates that fail too, because no defect of this kind can leave them alone. */
  readonly also?: readonly string[];
  readonly why?: string;
}

/** The defects that follow from what the gates declare: each breaks one promise in one row. */
export function declaredDefects(): PlantedDefect[] {
  return [
    // A table with history can't have a row twice and count its versions: planted-defects.json has these.
    ...TABLES.filter((table) => !hasHistory(table)).map(twice),
    ...TABLES.flatMap((table) => referencesOf(table).map((reference) => leadingNowhere(table, reference))),
    ...Object.entries(REQUIRED).map(([table, columns]) => empty(table, columns)),
    ...RANGES.map(outOfRange),
    ...ACCEPTED.map(unknownWord),
    ...HOMELESS.map(unlisted),
  ];
}

/** A defect for every column that a gate is declared for, and for both ends of every range. Others may fail with it. */
export function columnDefects(): PlantedDefect[] {
  const emptied = Object.entries(REQUIRED).flatMap(([table, columns]) =>
    columns.map((column) => setFirst(`required.${table}`, table, column, "NULL")),
  );
  const outside = RANGES.flatMap(({ table, columns, from, to }) =>
    columns.flatMap((column) =>
      [from - 1, to + 1].map((value) => setFirst(`range.${table}.${columns.join("_")}`, table, column, String(value))),
    ),
  );
  return [...emptied, ...outside];
}

function setFirst(gate: string, table: string, column: string, value: string): PlantedDefect {
  return { gate, plant: `UPDATE ${table} SET ${column} = ${value} WHERE rowid = ${firstRow(table)}` };
}

const NOWHERE: Readonly<Record<string, string>> = { dim_date: "DATE '1700-01-01'" };

function twice({ name }: WarehouseTable): PlantedDefect {
  return {
    gate: `unique.${name}`,
    plant: `INSERT INTO ${name} SELECT *${uncounted(name)} FROM ${name} WHERE rowid = ${firstRow(name)}`,
  };
}

function leadingNowhere(from: WarehouseTable, { column, table }: Reference): PlantedDefect {
  const row = firstRow(from.name, hasHistory(from) ? "is_current" : "true");
  return {
    gate: `reference.${from.name}.${column}`,
    plant: `UPDATE ${from.name} SET ${column} = ${NOWHERE[table] ?? "uuid()"} WHERE rowid = ${row}`,
  };
}

/** Leaves keys alone where it can, since other tables refer to them. */
function empty(table: string, columns: readonly string[]): PlantedDefect {
  const key = TABLES.find(({ name }) => name === table)?.key ?? [];
  const column = columns.findLast((column) => !key.includes(column)) ?? columns.at(-1);
  const plant =
    column === DESCRIBED
      ? `INSERT INTO ${table} SELECT * REPLACE (uuid() AS ${key}, NULL AS ${DESCRIBED}) FROM ${table} WHERE rowid = ${firstRow(table)}`
      : `UPDATE ${table} SET ${column} = NULL WHERE rowid = ${firstRow(table)}`;
  return { gate: `required.${table}`, plant };
}

function outOfRange({ table, columns, from }: Range): PlantedDefect {
  return {
    gate: `range.${table}.${columns.join("_")}`,
    plant: `UPDATE ${table} SET ${columns[0]} = ${from - 1} WHERE rowid = ${firstRow(table)}`,
  };
}

function unknownWord({ table, column }: Accepted): PlantedDefect {
  return {
    gate: `accepted.${table}.${column}`,
    plant: `UPDATE ${table} SET ${column} = 'hologram' WHERE rowid = ${firstRow(table, `${column} IS NOT NULL`)}`,
  };
}

/** A staged row whose title or release does not exist. */
function unlisted({ staged, column }: Homeless): PlantedDefect {
  const unknown = staged.startsWith("imdb") ? literal("tt9999999") : "-1";
  return {
    gate: `homeless.${staged}`,
    plant: `CREATE TEMP TABLE as_staged AS FROM ${staged};
      CREATE OR REPLACE TEMP VIEW ${staged} AS
      FROM as_staged UNION ALL (SELECT * REPLACE (${unknown} AS ${column}) FROM as_staged LIMIT 1)`,
  };
}

const DESCRIBED = "is_described";

/** What the sources don't describe is not counted against them. */
function uncounted(table: string): string {
  return REQUIRED[table]?.includes(DESCRIBED) ? ` REPLACE (false AS ${DESCRIBED})` : "";
}

function firstRow(table: string, condition = "true"): string {
  return `(SELECT min(rowid) FROM ${table} WHERE ${condition})`;
}
