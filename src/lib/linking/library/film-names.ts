import type { Film } from "../records.js";
import { fold, wordsOf } from "../titles/fold.js";
import { inNaturalOrder } from "../titles/natural-order.js";
import { articles } from "../titles/words.js";

/** Lists without a column for the year put it after the title. */
const YEAR_BEHIND = /\s*[([]((?:18|19|20)\d\d)[)\]]\s*$/;

/** All titles of a film, in natural order. */
export function namesOfFilm({ title, originalTitle, alternativeTitles }: Film): string[] {
  return [title, originalTitle, ...alternativeTitles].map((name) => inNaturalOrder(withoutYear(name)));
}

/** With the name of a series in letters: LOTR: The Two Towers, T2: Judgment Day. */
export function shortNamesOfFilm({ title, originalTitle }: Film): readonly string[] {
  // Most films are no parts of series, and need no lists.
  if (!title.includes(COLON) && !originalTitle.includes(COLON)) return NONE;
  return [...new Set([title, originalTitle])].flatMap((title) => {
    const colon = title.indexOf(COLON);
    const series = colon < 0 ? undefined : inLetters(title.slice(0, colon));
    return series === undefined ? [] : [`${series}${title.slice(colon)}`];
  });
}

const COLON = ": ";
const NONE: readonly string[] = [];

function inLetters(series: string): string | undefined {
  const words = wordsOf(fold(series));
  const used = articles.has(words[0] ?? "") ? words.slice(1) : words;
  const [first = "", second = ""] = used;
  if (used.length === 2 && /^\d$/.test(second)) return `${first.charAt(0)}${second}`;
  return used.length < FEWEST_LETTERS ? undefined : used.map((word) => word.charAt(0)).join("");
}

/** Two letters are a word, or stand for many things. */
const FEWEST_LETTERS = 3;

export function yearOfFilm({ year, title }: Film): number | undefined {
  if (year !== undefined) return year;
  const behind = YEAR_BEHIND.exec(title)?.[1];
  return behind === undefined ? undefined : Number(behind);
}

function withoutYear(title: string): string {
  return title.endsWith(")") || title.endsWith("]") ? title.replace(YEAR_BEHIND, "") : title;
}
