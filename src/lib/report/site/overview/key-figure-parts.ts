import { escapeHtml } from "../../../core/text/html.js";
import type { Claims } from "../../../snapshot/open-snapshot.js";
import type { PartSource, Parts } from "../parts/part.js";

interface KeyFigure {
  /** The claim; those with `_low` and `_high` behind its name are its 95% interval. */
  readonly claim: string;
  readonly means: string;
  readonly shown: (value: number) => string;
}

const SHOWN = 5;

/** The first of these that the snapshot has are shown: what is known differs between sample and real data. */
const KEY_FIGURES: readonly KeyFigure[] = [
  { claim: "linking.sample.precision", means: "of the links are right", shown: share },
  { claim: "linking.sample.recall", means: "of the true links are found", shown: share },
  {
    claim: "music-effect-ladder.effect",
    means: "popularity with the music whose effect is surest, all else held fixed",
    shown: difference,
  },
  {
    claim: "soundtrack-diversity-and-success.popularity.spearman",
    means: "rank correlation of a soundtrack’s number of styles with popularity",
    shown: correlation,
  },
  { claim: "films-that-pay.share", means: "of the films took in at least twice what they cost", shown: share },
  {
    claim: "music-by-film-genre.first.lift",
    means: "times as common: the clearest music of a film genre",
    shown: times,
  },
  { claim: "best-rated-composers.first", means: "points of 10: the best-rated composer’s films", shown: points },
];

/** `{{overview key-figures}}`. */
export async function keyFigureParts({ snapshot }: PartSource): Promise<Parts> {
  const claims = await snapshot.claims();
  const items = KEY_FIGURES.filter(({ claim }) => claims.has(claim)).slice(0, SHOWN);
  return {
    "overview key-figures": `<dl class="key-figures">${items.map((item) => itemHtml(item, claims)).join("")}</dl>`,
  };
}

function itemHtml({ claim, means, shown }: KeyFigure, claims: Claims): string {
  const [value = Number.NaN, low, high] = ["", "_low", "_high"].map((end) => claims.get(claim + end));
  const interval = low === undefined || high === undefined ? "" : `<small>${shown(low)} to ${shown(high)}</small>`;
  return `<div><dt>${escapeHtml(means)}</dt><dd>${shown(value)}${interval}</dd></div>`;
}

function share(value: number): string {
  return `${Math.round(1000 * value) / 10}%`;
}

function difference(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(Math.round(100 * value))}%`;
}

function correlation(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}

function times(value: number): string {
  return value.toFixed(1);
}

function points(value: number): string {
  return value.toFixed(1);
}
