import { escapeHtml } from "../../../core/text/html.js";
import { claimText } from "../../claims/claim-text.js";
import type { PartSource, Parts } from "./part.js";

/** `{{claim x}}` is a figure that leads to its definition, `{{interval x}}` the same with its 95% interval. */
export async function claimParts({ snapshot }: PartSource): Promise<Parts> {
  const rows = await snapshot.rows("claim");
  const texts = new Map(rows.map(({ name, value, unit }) => [String(name), claimText(Number(value), String(unit))]));
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

/** A figure as a quiet link to what is known of it. */
export function claimHtml(name: string, text: string): string {
  return `<a class="claim" href="./evidence#${claimId(name)}">${escapeHtml(text)}</a>`;
}

/** Where the page of evidence defines a claim. */
export function claimId(name: string): string {
  return `claim-${name.replace(/[^\w.-]+/g, "-")}`;
}
