import { nearest } from "../../core/nearest.js";

export interface FoundTitle {
  /** The places of all that have the title. */
  readonly places: readonly number[];
  /** Titles that may be meant, where none has it. */
  readonly meant: readonly string[];
}

const MOST_MEANT = 5;

/** Finds titles whatever their case, accents and signs; where none is the same, those that may be meant. */
export function findByTitle(title: string, titles: readonly string[]): FoundTitle {
  const wanted = lettersOf(title);
  const places = [...titles.keys()].filter((place) => lettersOf(titles[place] ?? "") === wanted);
  return { places, meant: places.length > 0 ? [] : meantBy(title, [...new Set(titles)]) };
}

function meantBy(title: string, titles: readonly string[]): string[] {
  const wanted = lettersOf(title);
  const holding = titles.filter((other) => wanted !== "" && lettersOf(other).includes(wanted));
  const close = nearest(title, titles);
  return [...new Set([...holding, ...(close === undefined ? [] : [close])])].slice(0, MOST_MEANT);
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
