import type { Gate } from "./gate.js";

/** The words that linking gives as reasons; its test compares them with its own. */
export const LINK_REASONS: readonly string[] = [
  "title, people and year agree",
  "title and people agree",
  "title and year agree",
  "title agrees",
  "part of the title, people agree",
  "part of the title agrees",
  "no candidate",
  "tv",
  "game",
  "stage",
  "compilation",
  "tribute",
  "story",
  "inspired",
  "advertising",
  "other",
  "several films fit",
  "other people",
  "other number",
  "other year",
  "title fits in part",
  "title is common",
  "verdict of a person",
];

/** What the links promise beyond their columns. */
export const LINK_GATES: readonly Gate[] = [
  {
    name: "accepted.link_release_title.reason",
    severity: "blocking",
    sql: `SELECT reason, count(*) AS rows FROM link_release_title
      WHERE reason NOT IN (${LINK_REASONS.map((reason) => `'${reason}'`).join(", ")}) GROUP BY reason`,
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
