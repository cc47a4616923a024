import { escapeHtml } from "../../../core/text/html.js";
import type { Row } from "../../../snapshot/open-snapshot.js";
import type { Assertion } from "../../claims/asserted-claims.js";
import { claimText } from "../../claims/claim-text.js";
import { claimId } from "../parts/claim-parts.js";

/**
 * What each claim is made from, and a list of all. The style sheet shows only the one that the address names, so that no
 * program is needed.
 */
export function claimsHtml(
  claims: readonly Row[],
  hashes: ReadonlyMap<string, string>,
  asserted: ReadonlyMap<string, Assertion>,
): string {
  return [...claims.map((claim) => claimEntry(claim, hashes, asserted)), indexHtml(claims)].join("\n");
}

/** By the first word of their names, which is that of the answer. */
function indexHtml(claims: readonly Row[]): string {
  const groups = new Map<string, Row[]>();
  for (const claim of claims) {
    const group = String(claim.name).split(".", 1)[0] ?? "";
    groups.set(group, [...(groups.get(group) ?? []), claim]);
  }
  const folded = [...groups].map(
    ([group, own]) =>
      `<details><summary>${escapeHtml(group)} (${own.length})</summary><ul>${own.map((claim) => indexItem(claim, group)).join("")}</ul></details>`,
  );
  return `<div class="claim-index">${folded.join("")}</div>`;
}

function indexItem({ name, value, unit }: Row, group: string): string {
  const short = String(name).slice(group.length + 1);
  return `<li><a href="#${claimId(String(name))}">${escapeHtml(short)}</a> <span>${escapeHtml(claimText(Number(value), String(unit)))}</span></li>`;
}

function claimEntry(claim: Row, hashes: ReadonlyMap<string, string>, asserted: ReadonlyMap<string, Assertion>): string {
  const [name, unit, madeBy, table] = [claim.name, claim.unit, claim.computed_by, claim.table_name].map(String);
  const assertion = asserted.get(name ?? "");
  const place =
    assertion === undefined
      ? "no notebook: pages do not use it"
      : `<a href="./evidence/notebooks/${assertion.notebook}.html#cell-${assertion.cell}">${assertion.notebook}, cell ${assertion.cell}</a>`;
  const facts = [
    ["Value", `${escapeHtml(claimText(Number(claim.value), unit ?? ""))} <small>(${claim.value})</small>`],
    ["Unit", escapeHtml(unit ?? "")],
    ["Made by", `<code>${escapeHtml(madeBy ?? "")}</code>`],
    ["Table", `<code>${escapeHtml(table ?? "")}</code> <small>SHA-256 ${hashes.get(table ?? "") ?? "unknown"}</small>`],
    ["Asserted in", place],
  ];
  const list = facts.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`);
  return `<section class="claim-entry" id="${claimId(name ?? "")}"><h3>${escapeHtml(name ?? "")}</h3><dl>${list.join("")}</dl></section>`;
}
