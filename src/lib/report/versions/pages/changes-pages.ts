import { escapeHtml } from "../../../core/text/html.js";
import type { Comparison } from "../../changes/comparison.js";
import { comparisonHtml } from "../../changes/html/comparison-html.js";
import { qualityHtml } from "../../changes/html/quality-html.js";
import { pairFolder, type RowChanges } from "../../changes/row-changes.js";
import { type Version, versionLabel } from "../../changes/version-record.js";
import type { OutsidePage } from "./outside-page.js";

/** All links that changed, beside the page that shows them. */
export const LINKS_FILE = "links.csv";

/** The list of all versions, for everybody who reads without JavaScript. */
export function versionsPage(versions: readonly Version[]): OutsidePage {
  return {
    title: "All versions",
    reports: "../",
    content:
      "<p>A version of the report is made when new data come, or when the code or the configuration changes a figure. " +
      "A published version never changes.</p>" +
      `${qualityHtml(versions, "../")}${pairsHtml(versions)}`,
  };
}

/** What differs between a version and the one before it. */
export function pairPage(comparison: Comparison, rows: RowChanges): OutsidePage {
  const { older, newer } = comparison;
  return {
    title: `What changed: ${older.newestDelivery} to ${newer.newestDelivery}`,
    reports: "../../",
    content:
      `<p>From version ${versionLink(older)} to version ${versionLink(newer)}. ` +
      `<a href="../index.html">All versions</a></p>${comparisonHtml(comparison, { rows, reports: "../../", linksFile: LINKS_FILE })}`,
  };
}

function versionLink(version: Version): string {
  return `<a href="../../${escapeHtml(version.version)}/index.html">${escapeHtml(versionLabel(version))}</a>`;
}

function pairsHtml(versions: readonly Version[]): string {
  const items = versions.slice(0, -1).flatMap((newer, place) => {
    const older = versions[place + 1];
    if (older === undefined) return [];
    const href = `${pairFolder(older.version, newer.version)}/index.html`;
    return [
      `<li><a href="${escapeHtml(href)}">${escapeHtml(versionLabel(older))} to ${escapeHtml(versionLabel(newer))}</a></li>`,
    ];
  });
  if (items.length === 0) return "<p>This is the only version so far.</p>";
  return `<h2>What changed from version to version</h2><ul class="pairs">${items.join("")}</ul>`;
}
