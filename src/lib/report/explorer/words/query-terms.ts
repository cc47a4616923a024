import { fold, wordsOf } from "../../../linking/titles/fold.js";
import { piecesOf } from "./search-words.js";
import { transliterate } from "./transliterate.js";

/** What a document must contain: all words of any of the alternatives. */
export interface Term {
  readonly alternatives: readonly (readonly string[])[];
  /** Whether the last word of each may be the start of a longer one. */
  readonly prefix: boolean;
}

/** Ids as people copy them: with their source, or as the address of a page. */
const IDS: readonly { readonly pattern: RegExp; readonly word: (id: string) => string }[] = [
  { pattern: /(?:discogs:\s*|discogs\.com\/(?:[a-z]{2}\/)?release\/)(\d+)[^\s]*/gi, word: (id) => `discogs:${id}` },
  { pattern: /(?:tmdb:\s*|themoviedb\.org\/movie\/)(\d+)[^\s]*/gi, word: (id) => `tmdb:${id}` },
  { pattern: /(?:imdb:\s*|imdb\.com\/(?:[a-z]{2}\/)?title\/)(tt\d+)[^\s]*/gi, word: (id) => id.toLowerCase() },
];

const ADDRESS = /\bhttps?:\/\/(?:www\.)?/gi;

/** What is asked for. All terms must be met; the last word may be unfinished. */
export function queryTerms(query: string): Term[] {
  const terms: Term[] = [];
  let rest = query.replace(ADDRESS, "");
  for (const { pattern, word } of IDS) {
    rest = rest.replace(pattern, (_found, id: string) => {
      terms.push({ alternatives: [[word(id)]], prefix: false });
      return " ";
    });
  }
  const words = rest.trim() === "" ? [] : wordsOf(fold(rest));
  return [
    ...terms,
    ...words.map((word, at) => ({ alternatives: alternativesOf(word), prefix: at === words.length - 1 })),
  ];
}

/** The word as it is, and in Latin letters if it can be written with nothing else. */
function alternativesOf(word: string): string[][] {
  // The last letter of a run is needed only where the run has no pair.
  const pieces = piecesOf(word).flatMap((piece) => (piece.length > 1 ? piece.slice(0, -1) : piece));
  const latin = transliterate(word);
  return latin !== word && /^[a-z0-9]+$/.test(latin) ? [pieces, [latin]] : [pieces];
}
