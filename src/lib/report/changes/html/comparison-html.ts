import { counted, grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { Comparison } from "../comparison.js";
import { pairFolder, type RowChanges } from "../row-changes.js";
import { causesHtml } from "./causes-html.js";
import { claimsHtml } from "./claims-html.js";
import { figuresHtml } from "./figures-html.js";
import { linksHtml } from "./links-html.js";
import { rowsHtml } from "./rows-html.js";

/** What a comparison is shown with. */
export interface ComparisonView {
  /** Undefined for versions that do not follow each other. */
  readonly rows: RowChanges | undefined;
  /** From the page to the folder of all reports, such as `../`. */
  readonly reports: string;
  /** The list of all links that changed. */
  readonly linksFile: string;
}

/** All that differs between two versions, the signal first. The same on a page that is written and in a browser. */
export function comparisonHtml(comparison: Comparison, { rows, reports, linksFile }: ComparisonView): string {
  const { older, newer, causes, claims, links, tables, figures } = comparison;
  const folder = `${reports}changes/${pairFolder(older.version, newer.version)}/`;
  return [
    `<p class="summary">${summaryText(comparison)}</p>`,
    section("causes", "What differs in the making", causesHtml(causes)),
    section("claims", `Claims that moved`, claimsHtml(claims) || "<p>All claims are the same.</p>"),
    section("links", "Links that changed", linksHtml(links, linksFile) || "<p>All links are the same.</p>"),
    section(
      "rows",
      "Rows that changed",
      tables.length > 0 ? rowsHtml(tables, rows, folder) : "<p>All tables are the same.</p>",
    ),
    section(
      "charts",
      "Charts that changed",
      figuresHtml(figures, { older, newer, reports }) || "<p>All charts are the same.</p>",
    ),
  ].join("\n");
}

function summaryText({ claims, claimsKept, links, tables, figures }: Comparison): string {
  const beyond = claims.filter(({ beyondInterval }) => beyondInterval === true).length;
  const decided = links.filter(({ before, after }) => before && after && before.decision !== after.decision).length;
  return escapeHtml(
    `${counted(claims.length, "claim", "claims")} moved${beyond > 0 ? ` (${grouped(beyond)} beyond the interval)` : ""}, ` +
      `${grouped(claimsKept)} did not. ` +
      `${counted(links.length, "link", "links")} changed (${grouped(decided)} to another decision). ` +
      `${counted(tables.length, "table", "tables")} and ${counted(figures.length, "chart", "charts")} differ.`,
  );
}

function section(id: string, heading: string, content: string): string {
  return `<section><h2 id="${id}">${heading}</h2>${content}</section>`;
}
