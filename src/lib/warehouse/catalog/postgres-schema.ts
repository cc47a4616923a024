import { literal } from "../../core/duckdb.js";
import { hasHistory } from "../tables.js";
import type { CatalogColumn, CatalogTable } from "./read-catalog.js";

const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: "text",
  "VARCHAR[]": "text[]",
  DOUBLE: "double precision",
  UBIGINT: "numeric(20)",
};

const HEAD = `-- The warehouse's schema for PostgreSQL 15 or newer, written from the live catalog.
-- A reference to a title or a release means its current version, which no foreign key can say.
`;

/** The schema as PostgreSQL takes it, tables before those that refer to them. */
export function postgresSchema(catalog: readonly CatalogTable[]): string {
  return [HEAD, ...catalog.map(tableStatements)].join("\n");
}

function tableStatements(table: CatalogTable): string {
  const { name, columns, comment } = table;
  const lines = [...columns.map(columnLine), keyLine(table), ...referenceLines(table)];
  const statements = [
    `CREATE TABLE ${name} (\n${lines.map((line) => `  ${line}`).join(",\n")}\n);`,
    ...(hasHistory(name) ? [`CREATE UNIQUE INDEX ${name}_current ON ${name} (${table.key[0]}) WHERE is_current;`] : []),
    `COMMENT ON TABLE ${name} IS ${literal(comment ?? "")};`,
    ...columns.map((column) => `COMMENT ON COLUMN ${name}.${column.name} IS ${literal(column.comment ?? "")};`),
  ];
  return `${statements.join("\n")}\n`;
}

function columnLine({ name, type, isNullable }: CatalogColumn): string {
  return `${name} ${TYPES[type] ?? type.toLowerCase()}${isNullable ? "" : " NOT NULL"}`;
}

function keyLine({ key, columns }: CatalogTable): string {
  const isNullable = columns.some((column) => key.includes(column.name) && column.isNullable);
  return `${isNullable ? "UNIQUE NULLS NOT DISTINCT" : "PRIMARY KEY"} (${key.join(", ")})`;
}

function referenceLines({ references }: CatalogTable): string[] {
  return references
    .filter(({ table }) => !hasHistory(table))
    .map(({ column, table, to }) => `FOREIGN KEY (${column}) REFERENCES ${table} (${to})`);
}
