import { COLOURS } from "../posters/poster-colours.js";
import type { Agreement } from "./agreement.js";
import { languageName } from "./language-name.js";

/** How people call a number that is larger, or smaller, than usual. What they have no word for is not told. */
const WORDS_OF_NUMBERS: Readonly<Record<string, readonly [larger: string, smaller: string]>> = {
  danceability: ["easy to dance to", "hard to dance to"],
  energy: ["lively", "calm"],
  loudness: ["loud", "quiet"],
  speechiness: ["spoken", "hardly spoken"],
  acousticness: ["acoustic", "not acoustic"],
  instrumentalness: ["without voices", "sung"],
  liveness: ["played live", "from a studio"],
  valence: ["cheerful", "sad"],
  tempo: ["fast", "slow"],
  mode: ["in major", "in minor"],
  popularity: ["well known", "little known"],
  seconds: ["long", "short"],
  explicit: ["explicit", "without strong words"],
  runtime: ["long", "short"],
  rating: ["well rated", "poorly rated"],
  year: ["recent", "old"],
  "sentiment of the overview": ["told in kind words", "told in harsh words"],
};

/** Little of a colour is not worth telling. */
const COLOURS_OF_POSTERS = Object.fromEntries(COLOURS.map((colour) => [`${colour} on the poster`, colour]));

const WORDS_OF_LISTS: Readonly<Record<string, (word: string) => string>> = {
  genre: (word) => word,
  mood: (word) => `of ${/^[aeiou]/.test(word) ? "an" : "a"} ${word} mood`,
  topic: (word) => `about ${word}`,
  keyword: (word) => `tagged “${word}”`,
  language: (word) => `in ${languageName(word)}`,
  decade: (word) => `of the ${word}`,
};

/** The strongest agreements in words, so many at most, each once. */
export function agreementWords(agreements: readonly Agreement[], most: number): string[] {
  return [...new Set(agreements.flatMap(wordsOf))].slice(0, most);
}

function wordsOf({ feature, word, value }: Agreement): string[] {
  if (word !== undefined) return [WORDS_OF_LISTS[feature]?.(word) ?? word];
  const colour = COLOURS_OF_POSTERS[feature];
  if (colour !== undefined) return value > 0 ? [`with ${colour} on the poster`] : [];
  const [larger, smaller] = WORDS_OF_NUMBERS[feature] ?? [];
  const said = value > 0 ? larger : smaller;
  return said === undefined ? [] : [said];
}
