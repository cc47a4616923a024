import type { Column, WarehouseTable } from "../../contract/warehouse/table.js";
import { hasHistory, referencesOf, tableNamed } from "../../contract/warehouse/tables.js";
import { literal } from "../../core/duckdb.js";

const TYPES: Readonly<Partial<Record<Column["type"], string>>> = {
  VARCHAR: "text",
  "VARCHAR[]": "text[]",
  DOUBLE: "double precision",
};

const HEAD = `-- Generated from src/lib/contract/warehouse: the warehouse's schema for PostgreSQL 15 or newer.
-- After a change there: npx vitest run tests/warehouse/schema -u
-- A reference to a title or a release means its current version, which no foreign key can say.
`;

/** The schema for PostgreSQL, with tables before those that refer to them. */
export function postgresSchema(tables: readonly WarehouseTable[]): string {
  return [HEAD, ...tables.map(tableStatements)].join("\n");
}

function tableStatements(table: WarehouseTable): string {
  const { name, meaning, columns, key } = table;
  const lines = [...columns.map(columnLine), keyLine(table), ...referenceLines(table)];
  const statements = [
    `CREATE TABLE ${name} (\n${lines.map((line) => `  ${line}`).join(",\n")}\n);`,
    ...(hasHistory(table) ? [`CREATE UNIQUE INDEX ${name}_current ON ${name} (${key[0]}) WHERE is_current;`] : []),
    `COMMENT ON TABLE ${name} IS ${literal(meaning)};`,
    ...columns.map((column) => `COMMENT ON COLUMN ${name}.${column.name} IS ${literal(column.meaning)};`),
  ];
  return `${statements.join("\n")}\n`;
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
