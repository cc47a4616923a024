import { type PersonName, readPerson } from "./person-name.js";
import { hashText } from "./tables/hash.js";
import { type Lookup, lookUpFirst } from "./tables/hash-table.js";

/**
 * Everything that finding and comparing needs to know about the films, in flat arrays that threads share. A title is a
 * text shared by one or more films. The starts of lists are arrays with one more entry than there are lists.
 */
export interface SharedFilmIndex {
  readonly filmIds: readonly string[];
  /** Laid out as FILM_FACTS says; a year of 0 is unknown. */
  readonly filmFacts: Int32Array;
  readonly filmTitleStart: Int32Array;
  readonly filmTitles: Int32Array;
  readonly filmComposerStart: Int32Array;
  readonly filmComposers: Int32Array;
  /** Features of each composer's name, by its number, as in CollectedPeople. */
  readonly composerNames: readonly string[];
  /** Composers by the hash of the name's key; names that differ only in the order of their words are the same. */
  readonly personByKey: Lookup;
  readonly personFilmStart: Int32Array;
  readonly personFilms: Int32Array;
  readonly titles: number;
  readonly titleFilmStart: Int32Array;
  readonly titleFilms: Int32Array;
  readonly titleWordStart: Int32Array;
  readonly titleWords: Int32Array;
  /** Its numbers, as an index of `numberTexts`. */
  readonly titleNumbers: Int32Array;
  readonly numberTexts: readonly string[];
  /** For the loose words joined together: the number and the set of letters. */
  readonly titleLengths: Int32Array;
  readonly titleLetterSets: Int32Array;
  /** The sum of its words. */
  readonly titleBits: Float64Array;
  readonly byKey: Lookup;
  readonly byLetters: Lookup;
  readonly byHalf: Lookup;
  /** The titles that contain a word, sorted and without duplicates. */
  readonly wordTitleStart: Int32Array;
  readonly wordTitles: Int32Array;
  readonly wordTexts: readonly string[];
  readonly byWord: Lookup;
  /** The information in a word, in bits: the rarer among the films, the more. */
  readonly wordBits: Float64Array;
  /** The number of films up to each year, from FIRST_YEAR on. */
  readonly filmsUpTo: Int32Array;
}

export interface FilmIndex extends SharedFilmIndex {
  /** The composer with a number, as in `filmComposers`; undefined for a name that names nobody. */
  readonly composer: (number: number) => PersonName | undefined;
}

/** Adds objects that threads cannot share and each must make for itself. */
export function openFilmIndex(shared: SharedFilmIndex): FilmIndex {
  return { ...shared, composer: rememberComposers(shared.composerNames) };
}

/** The number of a word; -1 for a word that no film has. */
export function wordNumber(word: string, { byWord }: FilmIndex): number {
  return lookUpFirst(byWord, hashText(word));
}

export const FIRST_YEAR = 1870;
export const LAST_YEAR = 2100;

/** The share of films with a known year that are in a range of years, computed as if there were one more film. */
export function shareOfYears({ filmsUpTo }: FilmIndex, from: number, to: number): number {
  const upTo = (year: number) => filmsUpTo[Math.max(0, Math.min(year - FIRST_YEAR, filmsUpTo.length - 1))] ?? 0;
  return (upTo(to) - upTo(from - 1) + 1) / (upTo(LAST_YEAR) + 1);
}

/** The information in a word that no film has, in bits. */
export const BITS_OF_UNKNOWN_WORD = 12;

/** The total information in some words, in bits. */
export function sumBits(wordIds: readonly number[], { wordBits }: FilmIndex): number {
  let bits = 0;
  for (const word of wordIds) bits += word < 0 ? BITS_OF_UNKNOWN_WORD : (wordBits[word] ?? 0);
  return bits;
}

/** A title's loose words. */
export function wordsOfTitle(title: number, { titleWordStart, titleWords, wordTexts }: FilmIndex): string[] {
  const words: string[] = [];
  const end = titleWordStart[title + 1] ?? 0;
  for (let at = titleWordStart[title] ?? end; at < end; at++) words.push(wordTexts[titleWords[at] ?? -1] ?? "");
  return words;
}

/** Few composers are compared closely, but these again and again. */
function rememberComposers(names: readonly string[]): FilmIndex["composer"] {
  const read = new Map<number, PersonName | undefined>();
  return (number) => {
    if (!read.has(number)) read.set(number, readPerson(names[number] ?? ""));
    return read.get(number);
  };
}
