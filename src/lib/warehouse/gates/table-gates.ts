import type { WarehouseTable } from "../../contract/warehouse/table.js";
import { hasHistory, type Reference, referencesOf, TABLES, tableNamed } from "../../contract/warehouse/tables.js";
import type { Gate } from "./gate.js";

/** The promises of the declared keys and references. */
export const TABLE_GATES: readonly Gate[] = TABLES.flatMap((table) => [
  uniqueKey(table),
  ...referencesOf(table).map((reference) => intactReference(table, reference)),
]);

function uniqueKey({ name, key }: WarehouseTable): Gate {
  const columns = key.join(", ");
  return {
    name: `unique.${name}`,
    severity: "blocking",
    sql: `SELECT ${columns}, count(*) AS rows FROM ${name} GROUP BY ${columns} HAVING count(*) > 1`,
    threshold: 0,
    why: `${columns} identifies a row of ${name}; a duplicate would be counted twice`,
  };
}

/** Among rows with versions, only the current ones refer to current rows. */
function intactReference(from: WarehouseTable, { column, table, to }: Reference): Gate {
  const hasVersions = hasHistory(tableNamed(table));
  const current = hasVersions && hasHistory(from) ? "is_current AND " : "";
  const target = hasVersions ? "target.is_current AND " : "";
  return {
    name: `reference.${from.name}.${column}`,
    severity: "blocking",
    sql: `SELECT * FROM ${from.name} AS row
      WHERE ${current}${column} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM ${table} AS target WHERE ${target}target.${to} = row.${column})`,
    threshold: 0,
    why: `a ${column} that is missing from ${table} drops rows from every join`,
  };
}
