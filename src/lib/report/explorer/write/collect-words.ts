import { growingInt32 } from "../../../linking/library/tables/growing-array.js";
import { encodeWordShard, type IndexedWord, PLACES } from "../files/word-shard.js";
import { commonStartsOf, startWord } from "../words/common-starts.js";

/** About so many bytes of words and postings are in one file. */
const SHARD_BYTES = 48 * 1024;

/** Collects the words of one document after the other, and hands them out sorted. */
export function createWordCollector() {
  const numbers = new Map<string, number>();
  const wordsAt = growingInt32();
  const postings = growingInt32();

  function add(word: string, posting: number): void {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    wordsAt.push(number);
    postings.push(posting);
  }

  return {
    add(document: number, words: ReadonlyMap<string, number>): void {
      for (const [word, place] of words) add(word, document * PLACES + place);
      for (const [start, place] of startsOf(words)) add(startWord(start), document * PLACES + place);
    },
    sorted: () => sortedWords([...numbers.keys()], wordsAt.share(), postings.share()),
  };
}

/** The common starts of words, each with the most telling place where such a word stands. */
function startsOf(words: ReadonlyMap<string, number>): Map<string, number> {
  const starts = new Map<string, number>();
  for (const [word, place] of words) {
    for (const start of commonStartsOf(word)) starts.set(start, Math.min(place, starts.get(start) ?? place));
  }
  return starts;
}

/** The postings of each word stand together after this, in the order in which they came. */
function* sortedWords(
  words: readonly string[],
  wordsAt: Int32Array,
  postings: Int32Array,
): Generator<IndexedWord, void> {
  const ends = new Int32Array(words.length);
  for (const word of wordsAt) ends[word] = (ends[word] ?? 0) + 1;
  for (let word = 1; word < ends.length; word++) ends[word] = (ends[word] ?? 0) + (ends[word - 1] ?? 0);
  const starts = Int32Array.from(ends, (_, word) => ends[word - 1] ?? 0);
  const grouped = new Int32Array(postings.length);
  const next = starts.slice();
  for (const [at, word] of wordsAt.entries()) {
    const place = next[word] ?? 0;
    grouped[place] = postings[at] ?? 0;
    next[word] = place + 1;
  }
  const order = [...words.keys()].sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
  for (const word of order) yield { word: words[word] ?? "", postings: grouped.subarray(starts[word], ends[word]) };
}

/** The sorted words in parts of similar size. */
export function* shardsOf(words: Iterable<IndexedWord>): Generator<{ first: string; bytes: Uint8Array }, void> {
  let part: IndexedWord[] = [];
  let size = 0;
  for (const word of words) {
    const own = word.word.length + word.postings.length;
    if (size > 0 && size + own > SHARD_BYTES) {
      yield { first: part[0]?.word ?? "", bytes: encodeWordShard(part) };
      part = [];
      size = 0;
    }
    part.push(word);
    size += own;
  }
  if (part.length > 0) yield { first: part[0]?.word ?? "", bytes: encodeWordShard(part) };
}
