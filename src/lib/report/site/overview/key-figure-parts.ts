import { escapeHtml } from "../../../core/text/html.js";
import { claimHtml, claimTexts } from "../parts/claim-parts.js";
import type { PartSource, Parts } from "../parts/part.js";

interface KeyFigure {
  /** The claim; those with `_low` and `_high` behind its name are its 95% interval. */
  readonly claim: string;
  readonly means: string;
}

const SHOWN = 5;

/** The first of these that the snapshot has are shown: what is known differs between sample and real data. */
export const KEY_FIGURES: readonly KeyFigure[] = [
  { claim: "linking.gold.precision", means: "of the links of real records are right" },
  { claim: "linking.gold.recall", means: "of the true links of real records are found" },
  {
    claim: "music-effect-ladder.effect",
    means: "popularity with the music whose effect is surest, all else held fixed",
  },
  {
    claim: "soundtrack-diversity-and-success.popularity.spearman",
    means: "rank correlation of a soundtrack’s number of styles with popularity",
  },
  { claim: "films-that-pay.share", means: "of the films took in at least twice what they cost" },
  { claim: "music-by-film-genre.first.lift", means: "as common: the clearest music of a genre of films" },
  { claim: "best-rated-composers.first", means: "points of 10: the films of the best-rated composer" },
];

/** `{{overview key-figures}}`. */
export async function keyFigureParts({ snapshot }: PartSource): Promise<Parts> {
  const texts = await claimTexts(snapshot);
  const items = KEY_FIGURES.filter(({ claim }) => texts.has(claim)).slice(0, SHOWN);
  return {
    "overview key-figures": `<dl class="key-figures">${items.map((item) => itemHtml(item, texts)).join("")}</dl>`,
  };
}

function itemHtml({ claim, means }: KeyFigure, texts: ReadonlyMap<string, string>): string {
  const [value = "", low, high] = ["", "_low", "_high"].map((end) => texts.get(claim + end));
  const interval = low === undefined || high === undefined ? "" : `<small>${low} to ${high}</small>`;
  return `<div><dt>${escapeHtml(means)}</dt><dd>${claimHtml(claim, value)}${interval}</dd></div>`;
}
