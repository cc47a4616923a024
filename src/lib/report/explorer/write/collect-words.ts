import { type IndexedWord, PLACES } from "../files/word-shard.js";
import { commonStartsOf, startWord } from "../words/common-starts.js";
import { createNumberList, type NumberList } from "./number-list.js";

/** Collects the words of one document after the other, and hands them out sorted. */
export function createWordCollector() {
  const numbers = new Map<string, number>();
  const wordsAt = createNumberList();
  const postings = createNumberList();
  let documents = 0;
  return {
    add(document: number, words: ReadonlyMap<string, number>): void {
      documents = document + 1;
      for (const [word, place] of words) {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        wordsAt.push(number);
        postings.push(document * PLACES + place);
      }
    },
    sorted: () => sortedWords([...numbers.keys()], groupByWord(numbers.size, wordsAt, postings), documents),
  };
}

/** The postings of each word together, in the order in which they came. */
interface Grouped {
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

function groupByWord(words: number, wordsAt: NumberList, postings: NumberList): Grouped {
  const starts = new Int32Array(words + 1);
  for (let at = 0; at < wordsAt.length; at++) starts[wordsAt.at(at) + 1] = (starts[wordsAt.at(at) + 1] ?? 0) + 1;
  for (let word = 0; word < words; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const grouped = new Int32Array(postings.length);
  const next = starts.slice();
  for (let at = 0; at < wordsAt.length; at++) {
    const word = wordsAt.at(at);
    const place = next[word] ?? 0;
    grouped[place] = postings.at(at);
    next[word] = place + 1;
  }
  return { starts, postings: grouped };
}

/** The common starts of words, which come first, and then the words. */
function* sortedWords(words: readonly string[], grouped: Grouped, documents: number): Generator<IndexedWord, void> {
  const order = [...words.keys()].sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
  const listOf = (word: number) => grouped.postings.subarray(grouped.starts[word], grouped.starts[word + 1]);
  for (const [start, from, to] of startsAmong(order.map((number) => words[number] ?? ""))) {
    yield { word: startWord(start), postings: union(order.slice(from, to).map(listOf), documents) };
  }
  for (const number of order) yield { word: words[number] ?? "", postings: listOf(number) };
}

/** The common starts in order, each with the range of sorted words that have it. */
function startsAmong(sorted: readonly string[]): (readonly [start: string, from: number, to: number])[] {
  const ranges = new Map<string, readonly [from: number, to: number]>();
  for (const [at, word] of sorted.entries()) {
    for (const start of commonStartsOf(word)) ranges.set(start, [ranges.get(start)?.[0] ?? at, at + 1]);
  }
  return [...ranges].map(([start, [from, to]]) => [start, from, to] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The documents of all lists, each with the most telling place. */
function union(lists: readonly Int32Array[], documents: number): Int32Array {
  const places = new Uint8Array(documents).fill(PLACES);
  let count = 0;
  for (const list of lists) {
    for (const posting of list) {
      const document = Math.floor(posting / PLACES);
      const known = places[document] ?? 0;
      if (known === PLACES) count++;
      places[document] = Math.min(known, posting % PLACES);
    }
  }
  const joined = new Int32Array(count);
  let at = 0;
  for (const [document, place] of places.entries()) if (place < PLACES) joined[at++] = document * PLACES + place;
  return joined;
}
