import { REASON_MEANINGS } from "../../contract/link-reasons.js";
import { literals } from "../../core/duckdb.js";
import type { Gate } from "./gate.js";

/** What the links promise beyond their columns. */
export const LINK_GATES: readonly Gate[] = [
  {
    name: "accepted.link_release_title.reason",
    severity: "blocking",
    sql: `SELECT reason, count(*) AS rows FROM link_release_title
      WHERE reason NOT IN (${literals(Object.keys(REASON_MEANINGS))}) GROUP BY reason`,
    threshold: 0,
    why: "a reason that nobody has described explains nothing",
  },
  {
    name: "link.film_unless_none",
    severity: "blocking",
    sql: "SELECT * FROM link_release_title WHERE (decision = 'none') <> (title_key IS NULL)",
    threshold: 0,
    why: "a refusal names no film, and everything else names one",
  },
  {
    name: "link.refused_or_linked",
    severity: "blocking",
    sql: `SELECT release_key, count(*) AS rows FROM link_release_title
      GROUP BY release_key HAVING bool_or(decision = 'none') AND count(*) > 1`,
    threshold: 0,
    why: "a release that was refused has no film beside the refusal",
  },
  {
    name: "link.complete",
    severity: "blocking",
    sql: `SELECT release_key FROM dim_release
      WHERE is_current AND release_key NOT IN (SELECT release_key FROM link_release_title)
        AND EXISTS (SELECT 1 FROM link_release_title)`,
    threshold: 0,
    why: "once releases are linked, each has a link or a refusal with its reason",
  },
];
