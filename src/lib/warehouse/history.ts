import type { DuckDBConnection } from "@duckdb/node-api";

/** A table that keeps all versions of its rows (slowly changing dimension, type 2). */
export interface HistoryTable {
  readonly table: string;
  /** The rows as they should be now. */
  readonly state: string;
  readonly key: string;
  readonly id: string;
  /** The columns whose change makes a version, by the kind of change; the first kind that fits names it. */
  readonly tracked: Readonly<Record<"renamed" | "reclassified" | "updated", readonly string[]>>;
}

/** Closes the versions that no longer hold and opens those that are new, as of the day of the load. */
export async function recordHistory(connection: DuckDBConnection, history: HistoryTable): Promise<void> {
  await connection.run(findChanges(history));
  await connection.run(closeVersions(history));
  await connection.run(openVersions(history));
}

/** One row for each key that differs, with the number of its newest version so far. */
function findChanges({ table, state, key, tracked }: HistoryTable): string {
  const kinds = Object.entries(tracked).map(
    ([kind, columns]) => `WHEN ${columns.map(differs).join(" OR ")} THEN '${kind}'`,
  );
  const columns = Object.values(tracked).flat();
  return `CREATE OR REPLACE TEMP TABLE history_change AS
    SELECT
      coalesce(state.${key}, held.${key}) AS ${key},
      coalesce(held.version, gone.version, 0) AS version,
      CASE
        WHEN state.${key} IS NULL THEN 'deleted'
        WHEN gone.version IS NOT NULL THEN 'returned'
        WHEN held.version IS NULL THEN 'new'
        ${kinds.join("\n        ")}
      END AS kind
    FROM ${state} AS state
    FULL JOIN (SELECT * FROM ${table} WHERE is_current) AS held ON held.${key} = state.${key}
    LEFT JOIN (
      SELECT ${key}, max(version) AS version FROM ${table} WHERE end_kind = 'deleted' GROUP BY ${key}
    ) AS gone ON gone.${key} = state.${key} AND held.${key} IS NULL
    WHERE state.${key} IS NULL OR held.${key} IS NULL OR ${columns.map(differs).join(" OR ")}`;
}

function closeVersions({ table, key }: HistoryTable): string {
  return `UPDATE ${table}
    SET valid_to = load_date, is_current = false, end_kind = kind
    FROM history_change, this_load
    WHERE ${table}.${key} = history_change.${key} AND is_current AND kind NOT IN ('new', 'returned')`;
}

function openVersions({ table, state, key, id, tracked }: HistoryTable): string {
  const columns = [key, id, ...Object.values(tracked).flat()];
  return `INSERT INTO ${table} (${columns.join(", ")}, version, valid_from, valid_to, is_current, change_kind, end_kind)
    SELECT ${columns.map((column) => `state.${column}`).join(", ")}, version + 1, load_date, NULL, true, kind, NULL
    FROM ${state} AS state
    JOIN history_change ON history_change.${key} = state.${key}
    CROSS JOIN this_load
    WHERE kind <> 'deleted'`;
}

function differs(column: string): string {
  return `state.${column} IS DISTINCT FROM held.${column}`;
}
