import { grouped } from "../../../core/numbers.js";
import { tableInFile } from "../../../snapshot/manifest.js";
import { type Assertion, assertedClaims } from "../../claims/asserted-claims.js";
import { foldedTable } from "../../html/folded-table.js";
import type { HtmlTable } from "../../html/table-region.js";
import type { PartSource, Parts } from "../parts/part.js";
import { claimsHtml } from "./claims-html.js";

const FILE_COLUMNS: HtmlTable["columns"] = [
  { title: "File" },
  { title: "Rows", kind: "count" },
  { title: "Bytes", kind: "count" },
  { title: "SHA-256" },
];

/** The parts of the page of evidence: what the report rests on, and how to check it. */
export async function evidenceParts({ snapshot, notebooks }: PartSource): Promise<Parts> {
  const { id, manifest } = snapshot;
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
    "evidence claims": claimsHtml(await snapshot.rows("claim"), hashes, asserted),
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
