import { growingFloat64, growingInt32 } from "./tables/growing-array.js";
import { growingLists, type Lists } from "./tables/lists.js";

/** Features of each title, by its number. */
export interface CollectedTitles {
  readonly keys: Float64Array;
  readonly words: Lists;
  readonly wordTexts: readonly string[];
  /** The numbers in it, as an index of `numberTexts`. */
  readonly numbers: Int32Array;
  readonly numberTexts: readonly string[];
  /** For its loose words joined together: a hash, the number of letters, and the set of letters. */
  readonly letters: Float64Array;
  readonly lengths: Int32Array;
  readonly letterSets: Int32Array;
  /** Two per title; NO_HALF for a title that is too short. */
  readonly halves: Float64Array;
}

export const NO_HALF = -1;

/** One title with its features. */
export interface FiledTitle {
  readonly key: number;
  readonly words: readonly number[];
  readonly numbers: number;
  readonly letters: number;
  readonly length: number;
  readonly letterSet: number;
  readonly halves: readonly [start: number, end: number];
}

export function growingTitles() {
  const words = growingLists();
  const [numbers, lengths, letterSets] = [growingInt32(), growingInt32(), growingInt32()];
  const [keys, letters, halves] = [growingFloat64(), growingFloat64(), growingFloat64()];
  return {
    count: () => keys.length,
    push(title: FiledTitle): void {
      keys.push(title.key);
      words.push(title.words);
      numbers.push(title.numbers);
      letters.push(title.letters);
      lengths.push(title.length);
      letterSets.push(title.letterSet);
      halves.push(title.halves[0]);
      halves.push(title.halves[1]);
    },
    /** Appends all of the titles, with new numbers for their words and numbers. */
    append(titles: CollectedTitles, wordNumbers: Int32Array, textNumbers: Int32Array): void {
      keys.append(titles.keys);
      words.append(titles.words, wordNumbers);
      numbers.append(titles.numbers.map((number) => textNumbers[number] ?? 0));
      letters.append(titles.letters);
      lengths.append(titles.lengths);
      letterSets.append(titles.letterSets);
      halves.append(titles.halves);
    },
    share: (wordTexts: readonly string[], numberTexts: readonly string[]): CollectedTitles => ({
      keys: keys.share(),
      words: words.share(),
      wordTexts,
      numbers: numbers.share(),
      numberTexts,
      letters: letters.share(),
      lengths: lengths.share(),
      letterSets: letterSets.share(),
      halves: halves.share(),
    }),
  };
}
