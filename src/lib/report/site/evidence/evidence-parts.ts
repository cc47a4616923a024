import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import { tableInFile } from "../../../snapshot/manifest.js";
import type { Row } from "../../../snapshot/open-snapshot.js";
import { type Assertion, assertedClaims } from "../../claims/asserted-claims.js";
import { claimText } from "../../claims/claim-text.js";
import { foldedTable } from "../../html/folded-table.js";
import type { HtmlTable } from "../../html/table-region.js";
import { claimId } from "../parts/claim-parts.js";
import type { PartSource, Parts } from "../parts/part.js";

const FILE_COLUMNS: HtmlTable["columns"] = [
  { title: "File" },
  { title: "Rows", kind: "count" },
  { title: "Bytes", kind: "count" },
  { title: "SHA-256" },
];

/** The parts of the page of evidence: what the report rests on, and how to check it. */
export async function evidenceParts({ snapshot, notebooks }: PartSource): Promise<Parts> {
  const { id, manifest } = snapshot;
  const claims = await snapshot.rows("claim");
  const asserted = assertedClaims(notebooks);
  const hashes = new Map(manifest.files.map(({ name, sha256 }) => [tableInFile(name), sha256]));
  const files = manifest.files.map(({ name, rows, bytes, sha256 }) => [
    name,
    grouped(rows),
    grouped(bytes),
    `<code>${sha256}</code>`,
  ]);
  return {
    "evidence snapshot": `<code>${id}</code>`,
    "evidence files": foldedTable({ label: "Files of the snapshot", columns: FILE_COLUMNS, rows: files }),
    "evidence notebooks": notebookList([...notebooks.keys()], asserted),
    "evidence claims": claims.map((claim) => claimEntry(claim, hashes, asserted)).join("\n"),
  };
}

function notebookList(names: readonly string[], asserted: ReadonlyMap<string, Assertion>): string {
  const items = names.map((name) => {
    const count = [...asserted.values()].filter(({ notebook }) => notebook === name).length;
    const claims = count === 0 ? "" : `, which asserts ${count} ${count === 1 ? "claim" : "claims"} of the pages`;
    return `<li><a href="./evidence/notebooks/${name}.html">${name}</a> (<a href="./evidence/notebooks/${name}.ipynb">.ipynb</a>)${claims}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
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
