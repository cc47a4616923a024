import type { CollectedFilms } from "./collect-films.js";
import { createPeopleCollector } from "./collect-people.js";
import { type CollectedTitles, growingTitles, NO_HALF } from "./collected-titles.js";
import { growingInt32 } from "./tables/growing-array.js";
import { createNumbering } from "./tables/hash-table.js";
import { growingLists, type Lists } from "./tables/lists.js";
import { createTextNumbers } from "./tables/text-numbers.js";

/** Joins the films of all parts as if one thread had read them one after the other. */
export function mergeFilms(parts: readonly CollectedFilms[]): CollectedFilms {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const years = growingInt32();
  const [types, votes] = [growingInt32(), growingInt32()];
  const filmTitles = growingLists();
  const filmComposers = growingLists();
  const composers = createPeopleCollector();
  const titles = createTitleMerger();
  for (const part of parts) {
    years.append(part.filmYears);
    types.append(part.filmTypes);
    votes.append(part.filmVotes);
    filmTitles.append(part.filmTitles, titles.add(part.titles));
    filmComposers.append(part.filmComposers, Int32Array.from(part.composers.names, composers.number));
  }
  return {
    filmIds: parts.flatMap(({ filmIds }) => filmIds),
    filmYears: years.share(),
    filmTypes: types.share(),
    filmVotes: votes.share(),
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
      if (titles.count() === 0) return addFirst(part, wordNumbers, textNumbers);
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

  /**
   * For the first part, no title is known yet and each occurs once, so all are taken unchanged, which is several times
   * faster.
   */
  function addFirst(part: CollectedTitles, wordNumbers: Int32Array, textNumbers: Int32Array): Int32Array {
    titles.append(part, wordNumbers, textNumbers);
    return Int32Array.from(part.keys, (key, title) => {
      byKey.set(key, title);
      return title;
    });
  }
}

/** One of the lists, with new numbers for its items. */
function mapped({ start, items }: Lists, list: number, numbers: Int32Array): number[] {
  const own: number[] = [];
  for (let at = start[list] ?? 0; at < (start[list + 1] ?? 0); at++) own.push(numbers[items[at] ?? 0] ?? 0);
  return own;
}
