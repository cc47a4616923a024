import { type FilmIndex, sumBits, wordNumber } from "../library/film-index.js";
import type { PersonName } from "../library/person-name.js";
import type { Reading } from "../titles/reading.js";

/** A reading with the numbers of its words: -1 for a word that no film has. */
export interface IndexedReading extends Reading {
  readonly letters: string;
  readonly wordIds: readonly number[];
  readonly droppedBits: number;
}

export function indexReading(reading: Reading, artists: readonly PersonName[], index: FilmIndex): IndexedReading {
  const idOf = (word: string) => wordNumber(word, index);
  // In "Alex North's 2001", the words of the artist's name are left out for a good reason.
  const dropped = reading.dropped.filter((word) => !artists.some(({ words }) => namesWord(words, word)));
  return {
    ...reading,
    letters: reading.words.join(""),
    wordIds: reading.words.map(idOf),
    droppedBits: sumBits(dropped.map(idOf), index),
  };
}

function namesWord(name: readonly string[], word: string): boolean {
  return name.some((part) => part === word || `${part}s` === word);
}
