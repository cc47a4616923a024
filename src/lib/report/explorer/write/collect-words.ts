import { growingInt32 } from "../../../linking/library/tables/growing-array.js";
import { encodeWordShard, type IndexedWord, PLACES } from "../files/word-shard.js";
import { commonStartsOf, startWord } from "../words/common-starts.js";

/** About so many bytes of words and postings are in one file. */
const SHARD_BYTES = 48 * 1024;

/** Collects the words of one document after the other, and hands them out sorted. */
export function createWordCollector() {
  const numbers = new Map<string, number>();
  /** Of each word, the numbers of its common starts. */
  const starts: number[][] = [];
  const wordsAt = growingInt32();
  const postings = growingInt32();

  function numberOf(word: string): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(word, number);
    starts[number] = commonStartsOf(word).map((start) => numberOf(startWord(start)));
    return number;
  }

  return {
    add(document: number, words: ReadonlyMap<string, number>): void {
      const places = new Map<number, number>();
      // The most telling place comes first, and the first is kept.
      for (const [word, place] of words) {
        const number = numberOf(word);
        places.set(number, place);
        for (const start of starts[number] ?? []) if (!places.has(start)) places.set(start, place);
      }
      for (const [number, place] of places) {
        wordsAt.push(number);
        postings.push(document * PLACES + place);
      }
    },
    sorted: () => sortedWords([...numbers.keys()], wordsAt.share(), postings.share()),
  };
}

/** The postings of each word stand together after this, in the order in which they came. */
function* sortedWords(
  words: readonly string[],
  wordsAt: Int32Array,
  postings: Int32Array,
): Generator<IndexedWord, void> {
  const starts = new Int32Array(words.length + 1);
  for (const word of wordsAt) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < words.length; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const grouped = new Int32Array(postings.length);
  const next = starts.slice();
  for (const [at, word] of wordsAt.entries()) {
    const place = next[word] ?? 0;
    grouped[place] = postings[at] ?? 0;
    next[word] = place + 1;
  }
  const order = [...words.keys()].sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
  for (const word of order)
    yield { word: words[word] ?? "", postings: grouped.subarray(starts[word], starts[word + 1]) };
}

/** The sorted words in parts of similar size. */
export function* shardsOf(
  words: Iterable<IndexedWord>,
  most = SHARD_BYTES,
): Generator<{ first: string; bytes: Uint8Array }, void> {
  let part: IndexedWord[] = [];
  let size = 0;
  for (const word of words) {
    const own = word.word.length + word.postings.length;
    if (size > 0 && size + own > most) {
      yield { first: part[0]?.word ?? "", bytes: encodeWordShard(part) };
      part = [];
      size = 0;
    }
    part.push(word);
    size += own;
  }
  if (part.length > 0) yield { first: part[0]?.word ?? "", bytes: encodeWordShard(part) };
}
