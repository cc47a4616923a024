import { rowsOf } from "./csv-rows.js";
import { fold, wordsOf } from "./fold.js";
import nobodyCsv from "./words/nobody.csv.js";
import numbersCsv from "./words/numbers.csv.js";
import phrasesCsv from "./words/phrases.csv.js";
import prefixesCsv from "./words/prefixes.csv.js";
import smallWordsCsv from "./words/small-words.csv.js";

/** What the music is for, according to the words removed from a title. */
export type Medium =
  | "film"
  | "tv"
  | "game"
  | "stage"
  | "compilation"
  | "tribute"
  | "story"
  | "inspired"
  | "advertising";

/**
 * - head: says that this is music of something (soundtrack); a loose head may be a word of a title too (score)
 * - medium: says of what (motion picture, series)
 * - kind: says by itself what this is (cast recording, karaoke, 映画)
 * - link: leads to the title (from)
 * - credit: leads to a person (by)
 * - format: says how it was issued (EP, deluxe edition)
 * - filler: may stand between the others
 */
export type PhraseRole = "head" | "medium" | "kind" | "link" | "credit" | "format" | "filler";

export interface Phrase {
  readonly role: PhraseRole;
  readonly medium: Medium | undefined;
  readonly length: number;
  /** Whether it is a head that also occurs in titles of films. */
  readonly loose: boolean;
}

/** Phrases by their folded words, joined by blanks. */
export const phrases: ReadonlyMap<string, Phrase> = new Map(
  rowsOf(phrasesCsv).map(([text = "", role, medium]) => {
    const words = wordsOf(fold(text));
    return [
      words.join(" "),
      {
        role: (role === "loose head" ? "head" : role) as PhraseRole,
        medium: (medium || undefined) as Medium | undefined,
        length: words.length,
        loose: role === "loose head",
      },
    ];
  }),
);

/** For each first word, the length in words of the longest phrase that starts with it: most words start none. */
export const longestPhrases: ReadonlyMap<string, number> = longestByFirstWord();

/** Phrases of scripts without blanks between words, longest first. */
export const unspacedPhrases: readonly string[] = [...phrases.keys()]
  .filter(
    (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) && text.length > 1,
  )
  .sort((a, b) => b.length - a.length);

/** Number words, and those that are numbers only beside a word for part: the second part. */
export const numberWords = numbers("cardinal");
export const rankWords = numbers("rank");

export const articles = smallWords("article");
export const joiners = smallWords("joiner");
export const ordinals = smallWords("ordinal");
export const counters = smallWords("counter");
export const determiners = smallWords("determiner");

/** What stands between a maker and a title, as it is written: presents, présente. */
export const presenters: readonly string[] = rowsOf(smallWordsCsv).flatMap(([word = "", role]) =>
  role === "presenter" ? [word] : [],
);

/** Names of series, studios and makers that are written before a film's own title, as folded words. */
export const titlePrefixes: ReadonlySet<string> = new Set(
  rowsOf(prefixesCsv).map(([prefix = ""]) => wordsOf(fold(prefix)).join(" ")),
);

/** Artist names that name no one. */
export const nobody: ReadonlySet<string> = new Set(
  rowsOf(nobodyCsv).map(([name = ""]) => wordsOf(fold(name)).join(" ")),
);

function longestByFirstWord(): Map<string, number> {
  const longest = new Map<string, number>();
  for (const [text, { length }] of phrases) {
    const [first = ""] = text.split(" ");
    longest.set(first, Math.max(length, longest.get(first) ?? 0));
  }
  return longest;
}

function numbers(kind: string): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(numbersCsv)
      .filter((row) => row[3] === kind)
      .map(([word = "", value = ""]) => [fold(word), value]),
  );
}

function smallWords(role: string): ReadonlySet<string> {
  return new Set(
    rowsOf(smallWordsCsv)
      .filter((row) => row[1] === role)
      .map(([word = ""]) => fold(word)),
  );
}
