import { fold, wordsOf } from "../titles/fold.js";
import { looseWords, numbersIn } from "../titles/loose-words.js";
import { type CollectedTitles, type FiledTitle, growingTitles, NO_HALF } from "./collected-titles.js";
import { halvesOf, SHORTEST_MISSPELT } from "./halves.js";
import { letterSet } from "./letter-set.js";
import { hashText } from "./tables/hash.js";
import { createNumbering } from "./tables/hash-table.js";
import { createTextNumbers } from "./tables/text-numbers.js";

/** Reads every title once, however many films have it and however it is spelt. */
export function createTitleCollector() {
  const byText = createNumbering();
  const byKey = createNumbering();
  const wordTexts = createTextNumbers();
  const numberTexts = createTextNumbers();
  const titles = growingTitles();

  return {
    /** The number of a text's title; -1 for a text without any letters or signs. */
    number(text: string): number {
      const hash = hashText(text);
      const known = byText.get(hash);
      if (known >= 0) return known;
      const titleWords = wordsOf(fold(text));
      if (titleWords.length === 0) return -1;
      const title = numberOfKey(titleWords);
      byText.set(hash, title);
      return title;
    },
    collected: (): CollectedTitles => titles.share(wordTexts.texts, numberTexts.texts),
  };

  function numberOfKey(titleWords: readonly string[]): number {
    const key = hashText(titleWords.join(" "));
    const known = byKey.get(key);
    if (known >= 0) return known;
    const title = titles.count();
    byKey.set(key, title);
    titles.push(fileTitle(key, titleWords));
    return title;
  }

  function fileTitle(key: number, titleWords: readonly string[]): FiledTitle {
    const loose = looseWords(titleWords);
    const run = loose.join("");
    return {
      key,
      words: loose.map(wordTexts.number),
      numbers: numberTexts.number(numbersIn(titleWords)),
      letters: hashText(run),
      length: run.length,
      letterSet: letterSet(run),
      halves: run.length < SHORTEST_MISSPELT ? [NO_HALF, NO_HALF] : halvesOf(run),
    };
  }
}
