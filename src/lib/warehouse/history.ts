import type { DuckDBConnection } from "@duckdb/node-api";
import { tableNamed } from "../contract/warehouse/tables.js";
import type { TrackedKind } from "../contract/words.js";

/** A table that keeps all versions of its rows (slowly changing dimension, type 2). */
export interface HistoryTable {
  readonly table: string;
  /** The rows as they should be after the load. */
  readonly state: string;
  /** The current versions that those rows are compared with. */
  readonly held: string;
  /** Receives one row for each key that differs: what changed, and the number of its newest version so far. */
  readonly changes: string;
  readonly key: string;
  readonly id: string;
  /** The columns in which a change makes a new version, by the kind of change. The first kind that fits names it. */
  readonly tracked: Readonly<Record<TrackedKind, readonly string[]>>;
}

/** The history of `dim_<thing>`: its new state is in `<thing>_state`, its current versions are in `<thing>_held`. */
export function historyOf(thing: string): HistoryTable {
  const table = `dim_${thing}`;
  const { columns } = tableNamed(table);
  const trackedAs = (kind: TrackedKind) => columns.filter(({ tracked }) => tracked === kind).map(({ name }) => name);
  return {
    table,
    state: `${thing}_state`,
    held: `${thing}_held`,
    changes: `${thing}_change`,
    key: `${thing}_key`,
    id: `${thing}_id`,
    tracked: { renamed: trackedAs("renamed"), reclassified: trackedAs("reclassified"), updated: trackedAs("updated") },
  };
}

const LOAD_DATE = "(SELECT load_date FROM this_load)";

/** Finds the keys whose version changes, with the kind of change. */
export async function findVersionChanges(connection: DuckDBConnection, history: HistoryTable): Promise<void> {
  await connection.run(findChanges(history));
}

/** Closes the versions that are no longer valid and opens new ones, as of the day of the load. */
export async function recordVersions(connection: DuckDBConnection, history: HistoryTable): Promise<void> {
  await connection.run(closeVersions(history));
  await connection.run(openVersions(history));
}

function findChanges({ table, state, held, changes, key, tracked }: HistoryTable): string {
  const kinds = Object.entries(tracked).map(
    ([kind, columns]) => `WHEN ${columns.map(differs).join(" OR ")} THEN '${kind}'`,
  );
  const columns = Object.values(tracked).flat();
  return `CREATE OR REPLACE TEMP TABLE ${changes} AS
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
    FULL JOIN ${held} AS held ON held.${key} = state.${key}
    LEFT JOIN (
      SELECT ${key}, max(version) AS version FROM ${table} WHERE end_kind = 'deleted' GROUP BY ${key}
    ) AS gone ON gone.${key} = state.${key} AND held.${key} IS NULL
    WHERE state.${key} IS NULL OR held.${key} IS NULL OR ${columns.map(differs).join(" OR ")}`;
}

function closeVersions({ table, changes, key }: HistoryTable): string {
  return `UPDATE ${table}
    SET valid_to = ${LOAD_DATE}, is_current = false, end_kind = kind
    FROM ${changes}
    WHERE ${table}.${key} = ${changes}.${key} AND is_current AND kind NOT IN ('new', 'returned')`;
}

function openVersions({ table, state, changes, key, id, tracked }: HistoryTable): string {
  const columns = [key, id, ...Object.values(tracked).flat()];
  return `INSERT INTO ${table} (${columns.join(", ")}, version, valid_from, valid_to, is_current, change_kind, end_kind)
    SELECT ${columns.map((column) => `state.${column}`).join(", ")}, version + 1, ${LOAD_DATE}, NULL, true, kind, NULL
    FROM ${state} AS state
    JOIN ${changes} ON ${changes}.${key} = state.${key}
    WHERE kind <> 'deleted'`;
}

function differs(column: string): string {
  return `state.${column} IS DISTINCT FROM held.${column}`;
}
