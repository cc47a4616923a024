import { REASON_MEANINGS } from "../../contract/link-reasons.js";
import { literals } from "../../core/duckdb.js";
import type { Gate } from "./gate.js";

/** What the links promise, apart from the values of their columns. */
export const LINK_GATES: readonly Gate[] = [
  {
    name: "accepted.link_release_title.reason",
    severity: "blocking",
    sql: `SELECT reason, count(*) AS rows FROM link_release_title
      WHERE reason NOT IN (${literals(Object.keys(REASON_MEANINGS))}) GROUP BY reason`,
    threshold: 0,
    why: "a reason without a described meaning explains nothing",
  },
  {
    name: "link.film_unless_none",
    severity: "blocking",
    sql: "SELECT * FROM link_release_title WHERE (decision = 'none') <> (title_key IS NULL)",
    threshold: 0,
    why: "a refusal has no film, and every other link has one",
  },
  {
    name: "link.refused_or_linked",
    severity: "blocking",
    sql: `SELECT release_key, count(*) AS rows FROM link_release_title
      GROUP BY release_key HAVING bool_or(decision = 'none') AND count(*) > 1`,
    threshold: 0,
    why: "a release with a refusal must not have a film as well",
  },
  {
    name: "link.complete",
    severity: "blocking",
    sql: `SELECT release_key FROM dim_release
      WHERE is_current AND release_key NOT IN (SELECT release_key FROM link_release_title)
        AND EXISTS (SELECT 1 FROM link_release_title)`,
    threshold: 0,
    why: "once releases are linked, each one has either a link or a refusal with a reason",
  },
];
