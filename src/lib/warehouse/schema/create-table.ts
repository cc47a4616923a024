import type { WarehouseTable } from "../../contract/warehouse/table.js";
import { literal } from "../../core/duckdb.js";

/** The statements that create a table and describe it and its columns. */
export function createTable({ name, meaning, columns }: WarehouseTable): string {
  const width = Math.max(...columns.map((column) => column.name.length));
  const lines = columns.map(
    (column) => `  ${column.name.padEnd(width)} ${column.type}${column.isNullable ? "" : " NOT NULL"}`,
  );
  return [
    `CREATE TABLE ${name} (\n${lines.join(",\n")}\n);`,
    `COMMENT ON TABLE ${name} IS ${literal(meaning)};`,
    ...columns.map((column) => `COMMENT ON COLUMN ${name}.${column.name} IS ${literal(column.meaning)};`),
    "",
  ].join("\n");
}

const HEAD = `-- Generated from src/lib/contract/warehouse, for reading: the load makes its tables by the same statements.
-- After a change there: npx vitest run tests/warehouse/schema -u
`;

/** All tables, with the statements of the load. */
export function warehouseSchema(tables: readonly WarehouseTable[]): string {
  return [HEAD, ...tables.map(createTable)].join("\n");
}
