import { type Reference, TABLES, type WarehouseTable } from "../tables.js";
import type { Gate } from "./gate.js";

/** Tables whose rows have versions, of which only the current ones refer to what is current. */
const WITH_HISTORY: readonly string[] = ["dim_title", "dim_release"];

/** What the declared keys and references promise. */
export const TABLE_GATES: readonly Gate[] = TABLES.flatMap((table) => [
  uniqueKey(table),
  ...table.references.map((reference) => intactReference(table, reference)),
]);

function uniqueKey({ name, key }: WarehouseTable): Gate {
  const columns = key.join(", ");
  return {
    name: `unique.${name}`,
    severity: "blocking",
    sql: `SELECT ${columns}, count(*) AS rows FROM ${name} GROUP BY ${columns} HAVING count(*) > 1`,
    threshold: 0,
    why: `${columns} tells the rows of ${name} apart; a row that stands twice is counted twice`,
  };
}

function intactReference({ name }: WarehouseTable, { column, table, to }: Reference): Gate {
  const current = WITH_HISTORY.includes(name) ? "is_current AND " : "";
  const target = WITH_HISTORY.includes(table) ? "target.is_current AND " : "";
  return {
    name: `reference.${name}.${column}`,
    severity: "blocking",
    sql: `SELECT * FROM ${name} AS row
      WHERE ${current}${column} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM ${table} AS target WHERE ${target}target.${to} = row.${column})`,
    threshold: 0,
    why: `a ${column} that ${table} does not have drops rows from every join`,
  };
}
