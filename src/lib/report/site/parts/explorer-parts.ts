import { escapeHtml } from "../../../core/text/html.js";
import type { ExplorerCase } from "../../explorer/cases/explorer-case.js";
import { dataSetsOf, eachCase } from "../../explorer/data-sets.js";
import { examplesHtml } from "../../explorer/html/examples-html.js";
import type { PartSource, Parts } from "./part.js";

/**
 * `{{explorer search}}` is where the program of the page puts its search, and says which sets there are;
 * `{{explorer examples}}` shows a case for each reason.
 */
export async function explorerParts(source: PartSource): Promise<Parts> {
  const sets = dataSetsOf(source);
  const examples: string[] = [];
  for (const set of sets) {
    const cases: ExplorerCase[] = [];
    await eachCase(set, source, "one of each reason", (found) => void cases.push(found));
    examples.push(examplesHtml(set, cases));
  }
  return {
    "explorer search": `<div id="explorer" data-sets="${escapeHtml(JSON.stringify(sets))}"></div>`,
    "explorer examples": `<div id="explorer-examples">${examples.join("\n")}</div>`,
  };
}
