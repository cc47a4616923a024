import topics from "./topics.json.js";
import { wordsOfText } from "./words-of-text.js";

// The file is part of the package, and a test reads all of it.
const TOPICS = topics as Readonly<Record<string, readonly string[]>>;

const TOPIC_OF = new Map(
  Object.entries(TOPICS).flatMap(([topic, words]) => words.map((word) => [word, topic] as const)),
);

/** What a text is about, by its words; each topic once. */
export function topicsIn(text: string): string[] {
  return [...new Set(wordsOfText(text).flatMap((word) => TOPIC_OF.get(word) ?? []))];
}
