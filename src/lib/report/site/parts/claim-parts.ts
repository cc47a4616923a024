import { escapeHtml } from "../../../core/text/html.js";
import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import { claimText } from "../../claims/claim-text.js";
import type { PartSource, Parts } from "./part.js";

/** `{{claim x}}` is a figure that leads to its definition, `{{interval x}}` the same with its 95% interval. */
export async function claimParts({ snapshot }: PartSource): Promise<Parts> {
  const texts = await claimTexts(snapshot);
  return Object.fromEntries(
    [...texts].flatMap(([name, text]) => {
      const [low, high] = [texts.get(`${name}_low`), texts.get(`${name}_high`)];
      const claim = claimHtml(name, text);
      const interval = low === undefined || high === undefined ? claim : `${claim} (${low} to ${high})`;
      return [
        [`claim ${name}`, claim],
        [`interval ${name}`, interval],
      ];
    }),
  );
}

/** All claims of a snapshot as pages write them, by name. */
export async function claimTexts(snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const rows = await snapshot.rows("claim");
  return new Map(rows.map(({ name, value, unit }) => [String(name), claimText(Number(value), String(unit))]));
}

/** A figure as a quiet link to what is known of it. */
export function claimHtml(name: string, text: string): string {
  return `<a class="claim" href="./evidence#${claimId(name)}">${escapeHtml(text)}</a>`;
}

/** Where the page of evidence defines a claim. */
export function claimId(name: string): string {
  return `claim-${name.replace(/[^\w.-]+/g, "-")}`;
}
