import { type CollectedFilms, type CollectedTitles, createTextNumbers } from "./collect-films.js";
import { type GrowingArray, growingFloat64, growingInt32, type SharedNumbers } from "./growing-array.js";
import { createNumbering } from "./hash-table.js";
import { growingLists, type Lists } from "./lists.js";

/** The films of all parts, as if one thread had read them one after the other. */
export function mergeFilms(parts: readonly CollectedFilms[]): CollectedFilms {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const years = growingInt32();
  const filmTitles = growingLists();
  const filmComposers = growingLists();
  const composers = createTextNumbers();
  const titles = createTitleMerger();
  for (const part of parts) {
    pushAll(years, part.filmYears);
    pushLists(filmTitles, part.filmTitles, titles.add(part.titles));
    pushLists(filmComposers, part.filmComposers, Int32Array.from(part.composerNames, composers.number));
  }
  return {
    filmIds: parts.flatMap(({ filmIds }) => filmIds),
    filmYears: years.share(),
    filmTitles: filmTitles.share(),
    filmComposers: filmComposers.share(),
    composerNames: composers.texts,
    titles: titles.merged(),
  };
}

function createTitleMerger() {
  const byKey = createNumbering();
  const words = growingLists();
  const wordTexts = createTextNumbers();
  const numberTexts = createTextNumbers();
  const [numbers, lengths, letterSets] = [growingInt32(), growingInt32(), growingInt32()];
  const [keys, letters, halves] = [growingFloat64(), growingFloat64(), growingFloat64()];

  return {
    /** The merged number of each title of a part. */
    add(part: CollectedTitles): Int32Array {
      const wordNumbers = Int32Array.from(part.wordTexts, wordTexts.number);
      const textNumbers = Int32Array.from(part.numberTexts, numberTexts.number);
      const merged = new Int32Array(part.keys.length);
      for (const [title, key] of part.keys.entries()) {
        const known = byKey.get(key);
        merged[title] = known >= 0 ? known : keys.length;
        if (known >= 0) continue;
        byKey.set(key, keys.length);
        keys.push(key);
        words.push(mapped(part.words, title, wordNumbers));
        numbers.push(textNumbers[part.numbers[title] ?? 0] ?? 0);
        letters.push(part.letters[title] ?? 0);
        lengths.push(part.lengths[title] ?? 0);
        letterSets.push(part.letterSets[title] ?? 0);
        halves.push(part.halves[2 * title] ?? 0);
        halves.push(part.halves[2 * title + 1] ?? 0);
      }
      return merged;
    },
    merged: (): CollectedTitles => ({
      keys: keys.share(),
      words: words.share(),
      wordTexts: wordTexts.texts,
      numbers: numbers.share(),
      numberTexts: numberTexts.texts,
      letters: letters.share(),
      lengths: lengths.share(),
      letterSets: letterSets.share(),
      halves: halves.share(),
    }),
  };
}

function pushAll(target: GrowingArray<SharedNumbers>, numbers: SharedNumbers): void {
  for (const number of numbers) target.push(number);
}

function pushLists(target: ReturnType<typeof growingLists>, lists: Lists, numbers: Int32Array): void {
  for (let list = 0; list + 1 < lists.start.length; list++) target.push(mapped(lists, list, numbers));
}

/** One of the lists, with other numbers for its items. */
function mapped({ start, items }: Lists, list: number, numbers: Int32Array): number[] {
  const own: number[] = [];
  for (let at = start[list] ?? 0; at < (start[list + 1] ?? 0); at++) own.push(numbers[items[at] ?? 0] ?? 0);
  return own;
}
