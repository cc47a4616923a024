import { escapeHtml } from "../../../core/text/html.js";
import type { HtmlColumn } from "../../html/table-region.js";
import type { ChangedLink, Judgement } from "../changed-links.js";
import { tableHtml } from "./table-html.js";

const COLUMNS: readonly HtmlColumn[] = [
  { title: "Release", kind: "prose" },
  { title: "Film", kind: "prose" },
  { title: "Before", kind: "prose" },
  { title: "After", kind: "prose" },
];

/** The links that changed, and a file with all of them; nothing if there are none. */
export function linksHtml(links: readonly ChangedLink[], file: string): string {
  if (links.length === 0) return "";
  return (
    tableHtml({ label: "Links that changed", columns: COLUMNS, rows: links.map(row) }) +
    `<p class="downloads"><a href="${escapeHtml(file)}" download="links.csv">Full list (CSV)</a></p>`
  );
}

function row({ release, releaseTitle, film, filmTitle, before, after }: ChangedLink): string[] {
  return [
    named(releaseTitle, release),
    film === "" ? "no film" : named(filmTitle, film),
    judgementHtml(before),
    judgementHtml(after),
  ];
}

function named(title: string, id: string): string {
  return `${escapeHtml(title)} <code>${escapeHtml(id)}</code>`;
}

function judgementHtml(judgement: Judgement | undefined): string {
  if (judgement === undefined) return "not among the releases for the screen";
  const { decision, probability, reason } = judgement;
  const share = decision === "none" && probability === 0 ? "" : ` ${probability.toFixed(2)}`;
  return `<strong class="${escapeHtml(decision)}">${escapeHtml(decision)}</strong>${share} <span class="unit">${escapeHtml(reason)}</span>`;
}
