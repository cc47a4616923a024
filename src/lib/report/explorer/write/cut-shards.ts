import { encodeWordShard, type IndexedWord } from "../files/word-shard.js";

/** About so many bytes of words and postings are in one file. */
const SHARD_BYTES = 48 * 1024;

/** The sorted words in parts of similar size. */
export function* cutShards(
  words: Iterable<IndexedWord>,
  most = SHARD_BYTES,
): Generator<{ readonly first: string; readonly bytes: Uint8Array }, void> {
  let part: IndexedWord[] = [];
  let size = 0;
  for (const word of words) {
    const own = word.word.length + word.postings.length;
    if (size > 0 && size + own > most) {
      yield shardOf(part);
      part = [];
      size = 0;
    }
    part.push(word);
    size += own;
  }
  if (part.length > 0) yield shardOf(part);
}

function shardOf(words: readonly IndexedWord[]) {
  return { first: words[0]?.word ?? "", bytes: encodeWordShard(words) };
}
