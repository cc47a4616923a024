import { modelCard } from "../../predicting/card/model-card.js";
import type { PartSource, Parts } from "../parts/part.js";

const WITHOUT_PROGRAM =
  "<noscript><p>This form needs JavaScript. The command <code>leitmotif predict</code> says the same, and the figures below need none.</p></noscript>";

/** `{{predicting form}}` is where the program of the page puts its form, if there is a model; `{{card data}}` and others describe it. */
export async function predictingParts({ snapshot }: PartSource): Promise<Parts> {
  const card = await modelCard(snapshot);
  return {
    "predicting form": card.models === "" ? (card.data ?? "") : `<div id="predicting">${WITHOUT_PROGRAM}</div>`,
    ...Object.fromEntries(Object.entries(card).map(([name, html]) => [`card ${name}`, html])),
  };
}
