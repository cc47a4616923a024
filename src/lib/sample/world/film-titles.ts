import { chance, pick } from "../chance/random.js";
import type { Film } from "./films.js";
import { english, titleIn } from "./titles.js";
import { type Language, languages } from "./word-lists.js";

const SLOT = { primary: 60, aka: 70 };
const MORE_LANGUAGES = 4;

/** The titles of a film in the sources. */
export interface FilmTitles {
  readonly primary: string;
  readonly original: string;
  /** Every language in which the film is known, the original one first. */
  readonly languages: readonly Language[];
}

export function filmTitles(of: Film): FilmTitles {
  const original = titleIn(of.language, of.idea);
  const international = of.language !== english && chance(of.key, SLOT.primary, 0.65);
  return {
    primary: international ? titleIn(english, of.idea) : original,
    original,
    languages: filmLanguages(of),
  };
}

function filmLanguages(of: Film): Language[] {
  const more = Array.from({ length: MORE_LANGUAGES }, (_, n) => pick(of.key, SLOT.aka + n, languages));
  return [...new Set([of.language, english, ...more])];
}
