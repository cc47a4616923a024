import type { Column, WarehouseTable } from "../../contract/warehouse/table.js";
import { hasHistory, referencesOf, tableNamed } from "../../contract/warehouse/tables.js";
import { literal } from "../../core/duckdb.js";

const TYPES: Readonly<Partial<Record<Column["type"], string>>> = {
  VARCHAR: "text",
  "VARCHAR[]": "text[]",
  DOUBLE: "double precision",
};

const KEYS = "-- Keys and indexes: a large table is filled faster before it has them.\n";

const HEAD = `-- Generated from src/lib/contract/warehouse: the warehouse's schema for PostgreSQL 15 or newer.
-- After a change there: npx vitest run tests/warehouse/schema -u
-- A reference to a title or a release means its current version, which no foreign key can say.
`;

/** The schema for PostgreSQL: tables first, and then what is quicker to make once they are full. */
export function postgresSchema(tables: readonly WarehouseTable[]): string {
  return [HEAD, ...postgresTables(tables), KEYS, ...postgresKeys(tables)].join("\n");
}

/** Tables without keys, each with its comments. */
export function postgresTables(tables: readonly WarehouseTable[]): string[] {
  return tables.map(({ name, meaning, columns }) =>
    statements([
      `CREATE TABLE ${name} (\n${columns.map((column) => `  ${columnLine(column)}`).join(",\n")}\n)`,
      `COMMENT ON TABLE ${name} IS ${literal(meaning)}`,
      ...columns.map((column) => `COMMENT ON COLUMN ${name}.${column.name} IS ${literal(column.meaning)}`),
    ]),
  );
}

/** Keys, references and indexes of tables, in the order in which they can be made. */
export function postgresKeys(tables: readonly WarehouseTable[]): string[] {
  return tables.map((table) =>
    statements([
      `ALTER TABLE ${table.name} ADD ${keyLine(table)}`,
      ...referenceLines(table).map((line) => `ALTER TABLE ${table.name} ADD ${line}`),
      ...indexLines(table),
    ]),
  );
}

function statements(lines: readonly string[]): string {
  return `${lines.join(";\n")};\n`;
}

function columnLine({ name, type, isNullable }: Column): string {
  return `${name} ${TYPES[type] ?? type.toLowerCase()}${isNullable ? "" : " NOT NULL"}`;
}

function keyLine({ key, columns }: WarehouseTable): string {
  const isNullable = columns.some((column) => key.includes(column.name) && column.isNullable);
  return `${isNullable ? "UNIQUE NULLS NOT DISTINCT" : "PRIMARY KEY"} (${key.join(", ")})`;
}

function referenceLines(table: WarehouseTable): string[] {
  return referencesOf(table)
    .filter((reference) => !hasHistory(tableNamed(reference.table)))
    .map(({ column, table, to }) => `FOREIGN KEY (${column}) REFERENCES ${table} (${to})`);
}

/** The key is an index by itself; rows are also looked up by what they refer to. */
function indexLines(table: WarehouseTable): string[] {
  const { name, key } = table;
  const current = hasHistory(table)
    ? [`CREATE UNIQUE INDEX ${name}_current ON ${name} (${key[0]}) WHERE is_current`]
    : [];
  const references = referencesOf(table).filter(({ column }) => column !== key[0]);
  return [...current, ...references.map(({ column }) => `CREATE INDEX ${name}_${column} ON ${name} (${column})`)];
}
