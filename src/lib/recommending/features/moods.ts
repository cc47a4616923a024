import { wordsOfText } from "../../learning/text/words-of-text.js";
import moods from "./words/moods.json.js";

/** A mood, the words that show it, and where it lies: how pleasant it is, and how lively (Russell 1980), from 0 to 1. */
export interface Mood {
  readonly mood: string;
  readonly valence: number;
  readonly energy: number;
  readonly words: readonly string[];
}

// The file is part of the package, and a test reads all of it.
export const MOODS = moods as readonly Mood[];

const MOOD_OF = new Map(MOODS.flatMap((mood) => mood.words.map((word) => [word, mood] as const)));

/** The moods that the words of a text show, each once. */
export function moodsIn(text: string): string[] {
  return [...new Set(moodWordsIn(text).map(({ mood }) => mood))];
}

/** The mood of each word that shows one. */
export function moodWordsIn(text: string): Mood[] {
  return wordsOfText(text).flatMap((word) => MOOD_OF.get(word) ?? []);
}
