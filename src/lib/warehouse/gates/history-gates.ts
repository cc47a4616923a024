import { hasHistory, TABLES } from "../../contract/warehouse/tables.js";
import type { Gate } from "./gate.js";

interface HistoryRule {
  readonly name: string;
  /**
   * The rows that violate the gate, from `version`: the rows of the table with the start and number of the next
   * version.
   */
  readonly sql: string;
  readonly why: string;
}

const RULES: readonly HistoryRule[] = [
  {
    name: "no_overlap",
    sql: "SELECT * FROM version WHERE next_from < valid_to",
    why: "two versions valid on the same day give two answers to a question about that day",
  },
  {
    name: "no_gap",
    sql: "SELECT * FROM version WHERE next_from > valid_to AND end_kind <> 'deleted'",
    why: "there must be no gap between two versions, unless the source deleted the row in between",
  },
  {
    name: "one_current",
    sql: "SELECT key, count(*) AS current_versions FROM version WHERE is_current GROUP BY key HAVING count(*) > 1",
    why: "only one version can be the current one",
  },
  {
    name: "current_is_open",
    sql: "SELECT * FROM version WHERE is_current <> (valid_to IS NULL) OR is_current <> (end_kind IS NULL)",
    why: "a version is current exactly if nothing has ended it",
  },
  {
    name: "numbered",
    sql: "SELECT * FROM version WHERE version <> place",
    why: "versions are numbered from 1 in chronological order",
  },
  {
    name: "lasts",
    sql: "SELECT * FROM version WHERE valid_to <= valid_from",
    why: "a version that ends before it begins was never valid",
  },
];

/** The promises of every table that keeps all versions of its rows. */
export const HISTORY_GATES: readonly Gate[] = TABLES.filter(hasHistory).flatMap(({ name, key: [key = ""] }) =>
  RULES.map((rule) => historyGate(name, key, rule)),
);

function historyGate(table: string, key: string, { name, sql, why }: HistoryRule): Gate {
  const versions = `SELECT
      ${key} AS key, version, valid_from, valid_to, is_current, end_kind,
      lead(valid_from) OVER (PARTITION BY ${key} ORDER BY valid_from, version) AS next_from,
      row_number() OVER (PARTITION BY ${key} ORDER BY valid_from, version) AS place
    FROM ${table}`;
  return {
    name: `history.${table}.${name}`,
    severity: "blocking",
    sql: `WITH version AS (${versions}) ${sql}`,
    threshold: 0,
    why,
  };
}
