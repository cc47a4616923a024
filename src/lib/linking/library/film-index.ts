import { type PersonName, readPerson } from "./person-name.js";
import { hashText } from "./tables/hash.js";
import { type Lookup, lookUpFirst } from "./tables/hash-table.js";

/**
 * What finding and comparing needs to know of the films, in flat arrays that threads share. A title is a text that one
 * or more films go by; where a list starts is told by an array with one more entry than there are lists.
 */
export interface SharedFilmIndex {
  readonly filmIds: readonly string[];
  /** As FILM_FACTS tells; a year of 0 is none. */
  readonly filmFacts: Int32Array;
  readonly filmTitleStart: Int32Array;
  readonly filmTitles: Int32Array;
  readonly filmComposerStart: Int32Array;
  readonly filmComposers: Int32Array;
  /** Of each composer's name, by its number, as in CollectedPeople. */
  readonly composerNames: readonly string[];
  /** A composer, by the hash of the name's key; names that differ only in the order of their words are one. */
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
  /** Of the loose words run together: how many letters, and which. */
  readonly titleLengths: Int32Array;
  readonly titleLetterSets: Int32Array;
  /** The sum of its words. */
  readonly titleBits: Float64Array;
  readonly byKey: Lookup;
  readonly byLetters: Lookup;
  readonly byHalf: Lookup;
  /** Titles that hold a word, in order and once each. */
  readonly wordTitleStart: Int32Array;
  readonly wordTitles: Int32Array;
  readonly wordTexts: readonly string[];
  readonly byWord: Lookup;
  /** How much a word tells, in bits: the rarer among the films, the more. */
  readonly wordBits: Float64Array;
  /** Number of films up to each year, from FIRST_YEAR on. */
  readonly filmsUpTo: Int32Array;
}

export interface FilmIndex extends SharedFilmIndex {
  /** By number, as in `filmComposers`; undefined for a name that says nobody. */
  readonly composer: (number: number) => PersonName | undefined;
}

/** Adds what threads cannot share: the objects that each makes for itself. */
export function openFilmIndex(shared: SharedFilmIndex): FilmIndex {
  return { ...shared, composer: rememberComposers(shared.composerNames) };
}

/** The number of a word; -1 for a word that no film has. */
export function wordNumber(word: string, { byWord }: FilmIndex): number {
  return lookUpFirst(byWord, hashText(word));
}

export const FIRST_YEAR = 1870;
export const LAST_YEAR = 2100;

/** Share of the films with a year whose year lies in a span, as if there were one film more. */
export function shareOfYears({ filmsUpTo }: FilmIndex, from: number, to: number): number {
  const upTo = (year: number) => filmsUpTo[Math.max(0, Math.min(year - FIRST_YEAR, filmsUpTo.length - 1))] ?? 0;
  return (upTo(to) - upTo(from - 1) + 1) / (upTo(LAST_YEAR) + 1);
}

/** What a word that no film has would tell, in bits. */
export const BITS_OF_UNKNOWN_WORD = 12;

/** What words tell together, in bits. */
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

/** Few composers are looked at closely, and these again and again. */
function rememberComposers(names: readonly string[]): FilmIndex["composer"] {
  const read = new Map<number, PersonName | undefined>();
  return (number) => {
    if (!read.has(number)) read.set(number, readPerson(names[number] ?? ""));
    return read.get(number);
  };
}
