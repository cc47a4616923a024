import { fold, wordsOf } from "./fold.js";
import { partNumber } from "./loose-words.js";
import { readSegments } from "./segments.js";
import { MAXIMUM_LENGTH } from "./stretches.js";
import { articles, joiners, ordinals } from "./words.js";

/** The items of a list, each with its possible titles, as folded words. */
export type TitleList = readonly (readonly (readonly string[])[])[];

const BRACKETED = /[([{][^)\]}]*[)\]}]/g;
const SIGNS = /\s*[,;&+/•·]\s*|\s[-–—]\s/;
const MOST_ITEMS = 12;

/**
 * The lists that a release title may be: Solaris, The Mirror & Stalker; Friday the 13th Parts 1, 2 and 3. Only the
 * films can tell whether it is one.
 */
export function readLists(title: string): TitleList[] {
  const text = title.slice(0, MAXIMUM_LENGTH).normalize("NFC").replace(BRACKETED, " ");
  const bySigns = text.split(SIGNS);
  const byWords = bySigns.flatMap(splitAtJoiners);
  const lists = [bySigns, byWords, splitAtJoiners(text)]
    .filter((items) => items.length > 1)
    .map((items) => items.map(itemOf).filter((words) => words.length > 0));
  const distinct = [...new Map(lists.map((list) => [JSON.stringify(list), list])).values()];
  const ofTitles = distinct
    .filter((list) => list.length > 1 && list.length <= MOST_ITEMS)
    .map((list) => list.map((words) => [words]));
  const ofNumbers = wordsOf(fold(text)).filter(isPartNumber).length < 2 ? undefined : readNumberList(itemOf(text));
  return ofNumbers === undefined ? ofTitles : [...ofTitles, ofNumbers];
}

function isPartNumber(word: string): boolean {
  return partNumber(word) !== undefined;
}

/** The words of an item without the phrases: "Music from" before the first, "Soundtrack" after the last. */
function itemOf(text: string): string[] {
  return readSegments(text).flatMap((segments) => segments.flatMap(({ words }) => words));
}

function splitAtJoiners(text: string): string[] {
  const items = [""];
  for (const word of text.split(/\s+/)) {
    if (word === "&" || isJoiner(word)) items.push("");
    else items[items.length - 1] += ` ${word}`;
  }
  return items;
}

/** A letter that is an article in another language is not a safe joiner. */
function isJoiner(word: string): boolean {
  const folded = fold(word);
  return joiners.has(folded) && !articles.has(folded);
}

/** Rising numbers at the end mean as many films; the first part is often named without a number. */
function readNumberList(words: readonly string[]): TitleList | undefined {
  const numbers: number[] = [];
  let end = words.length;
  for (; end > 0; end--) {
    const word = words[end - 1] ?? "";
    const number = partNumber(word);
    if (number !== undefined) numbers.unshift(number);
    else if (!joiners.has(word)) break;
  }
  const rising = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  const base = words.slice(0, ordinals.has(words[end - 1] ?? "") ? end - 1 : end);
  if (numbers.length < 2 || !rising || base.length === 0) return undefined;
  return numbers.map((number) => (number === 1 ? [base, [...base, "1"]] : [[...base, String(number)]]));
}
