import { escapeHtml } from "../../../core/text/html.js";
import type { ExplorerCase } from "../cases/explorer-case.js";
import type { DataSet } from "../data-set.js";
import { filmsOfRow, resultRow } from "../files/result-row.js";
import { answerHtml, evidenceHtml } from "./case-html.js";
import { recordsHtml } from "./records-html.js";
import { rowHtml } from "./row-html.js";

/** Cases that are read without a program: a line each, that opens to the evidence. */
export function examplesHtml(set: DataSet, cases: readonly ExplorerCase[]): string {
  const items = cases.map((found) => exampleHtml(found, set));
  return `<h3>${escapeHtml(set.label)}</h3><p>${escapeHtml(set.note)}</p>${items.join("\n")}`;
}

export function exampleHtml(found: ExplorerCase, set: DataSet): string {
  return `<details class="example"><summary>${rowHtml(resultRow(found))}</summary>${inside(found, set)}</details>`;
}

function inside(found: ExplorerCase, set: DataSet): string {
  const shown = filmsOfRow(found);
  const { release, medium } = found;
  return answerHtml(found, set) + recordsHtml(release, medium, shown[0]) + evidenceHtml(found, shown);
}
