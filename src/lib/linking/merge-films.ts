import { type CollectedFilms, type CollectedTitles, growingTitles, NO_HALF } from "./collect-films.js";
import { createPeopleCollector } from "./collect-people.js";
import { type GrowingArray, growingInt32, type SharedNumbers } from "./growing-array.js";
import { createNumbering } from "./hash-table.js";
import { type GrowingLists, growingLists, type Lists } from "./lists.js";
import { createTextNumbers } from "./text-numbers.js";

/** The films of all parts, as if one thread had read them one after the other. */
export function mergeFilms(parts: readonly CollectedFilms[]): CollectedFilms {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const years = growingInt32();
  const filmTitles = growingLists();
  const filmComposers = growingLists();
  const composers = createPeopleCollector();
  const titles = createTitleMerger();
  for (const part of parts) {
    pushAll(years, part.filmYears);
    pushLists(filmTitles, part.filmTitles, titles.add(part.titles));
    pushLists(filmComposers, part.filmComposers, Int32Array.from(part.composers.names, composers.number));
  }
  return {
    filmIds: parts.flatMap(({ filmIds }) => filmIds),
    filmYears: years.share(),
    filmTitles: filmTitles.share(),
    filmComposers: filmComposers.share(),
    composers: composers.collected(),
    titles: titles.merged(),
  };
}

function createTitleMerger() {
  const byKey = createNumbering();
  const wordTexts = createTextNumbers();
  const numberTexts = createTextNumbers();
  const titles = growingTitles();

  return {
    /** The merged number of each title of a part. */
    add(part: CollectedTitles): Int32Array {
      const wordNumbers = Int32Array.from(part.wordTexts, wordTexts.number);
      const textNumbers = Int32Array.from(part.numberTexts, numberTexts.number);
      return Int32Array.from(part.keys, (key, title) => {
        const known = byKey.get(key);
        if (known >= 0) return known;
        const merged = titles.count();
        byKey.set(key, merged);
        titles.push({
          key,
          words: mapped(part.words, title, wordNumbers),
          numbers: textNumbers[part.numbers[title] ?? 0] ?? 0,
          letters: part.letters[title] ?? 0,
          length: part.lengths[title] ?? 0,
          letterSet: part.letterSets[title] ?? 0,
          halves: [part.halves[2 * title] ?? NO_HALF, part.halves[2 * title + 1] ?? NO_HALF],
        });
        return merged;
      });
    },
    merged: () => titles.share(wordTexts.texts, numberTexts.texts),
  };
}

function pushAll(target: GrowingArray<SharedNumbers>, numbers: SharedNumbers): void {
  for (const number of numbers) target.push(number);
}

function pushLists(target: GrowingLists, lists: Lists, numbers: Int32Array): void {
  for (let list = 0; list + 1 < lists.start.length; list++) target.push(mapped(lists, list, numbers));
}

/** One of the lists, with other numbers for its items. */
function mapped({ start, items }: Lists, list: number, numbers: Int32Array): number[] {
  const own: number[] = [];
  for (let at = start[list] ?? 0; at < (start[list + 1] ?? 0); at++) own.push(numbers[items[at] ?? 0] ?? 0);
  return own;
}
