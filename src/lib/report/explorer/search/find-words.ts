import type { ExplorerIndex } from "../files/explorer-index.js";
import { FILES } from "../files/explorer-index.js";
import { decodeWordShard, PLACES, type WordShard } from "../files/word-shard.js";
import { isCommonStart, startWord } from "../words/common-starts.js";
import { queryTerms, type Term } from "../words/query-terms.js";
import type { PackedFiles } from "./packed-files.js";

/** How well each document fits; 0 for one that does not. */
export type Fit = Uint8Array;

/** A whole word counts more than one that is only begun, and more so the more telling its place. */
const FIT_OF_A_PLACE = 2;
const WHOLE_WORD = 1;

/** Looks for documents that meet all terms of a query. */
export function createWordSearch(
  { documents, shards }: Pick<ExplorerIndex, "documents" | "shards">,
  files: Pick<PackedFiles, "bytes">,
) {
  const read = new Map<number, Promise<WordShard>>();

  function shard(number: number): Promise<WordShard> {
    const decoded = read.get(number) ?? files.bytes(FILES.words(number)).then(decodeWordShard);
    read.set(number, decoded);
    decoded.catch(() => read.delete(number));
    return decoded;
  }

  async function fitOfWord(word: string, prefix: boolean): Promise<Fit> {
    const fit = new Uint8Array(documents);
    if (prefix && isCommonStart(word)) await mark(startWord(word), false, 0, fit);
    else if (prefix) await mark(word, true, 0, fit);
    await mark(word, false, WHOLE_WORD, fit);
    return fit;
  }

  /** Marks the documents that contain a word, or one that starts with it. */
  async function mark(word: string, prefix: boolean, bonus: number, fit: Fit): Promise<void> {
    const first = Math.max(0, placeAfter(shards, word) - 1);
    const wanted: number[] = [];
    for (let at = first; at < shards.length; at++) {
      const start = shards[at] ?? "";
      if (at > first && !(prefix ? start.startsWith(word) : start === word)) break;
      wanted.push(at);
    }
    for (const { words, postings } of await Promise.all(wanted.map(shard))) {
      for (let at = placeOf(words, word); at < words.length; at++) {
        const found = words[at] ?? "";
        if (prefix ? !found.startsWith(word) : found !== word) break;
        for (const posting of postings(at)) note(posting, bonus, fit);
      }
    }
  }

  async function fitOfTerm({ alternatives, prefix }: Term): Promise<Fit> {
    const fits = alternatives.map(async (words) => {
      const each = words.map((word, at) => fitOfWord(word, prefix && at === words.length - 1));
      return combined(await Promise.all(each), documents, Math.min);
    });
    return combined(await Promise.all(fits), documents, Math.max);
  }

  return {
    /** How well each document fits a query; nothing if the query asks for nothing. */
    async find(query: string): Promise<Uint16Array | undefined> {
      const terms = queryTerms(query);
      if (terms.length === 0) return undefined;
      return added(await Promise.all(terms.map(fitOfTerm)), documents);
    },
    /** The documents that contain a word, those first where it is most telling. */
    async having(word: string): Promise<number[]> {
      const fit = await fitOfWord(word, false);
      const found = Array.from(fit.keys()).filter((document) => fit[document] !== 0);
      return found.sort((a, b) => (fit[b] ?? 0) - (fit[a] ?? 0) || a - b);
    },
  };
}

function note(posting: number, bonus: number, fit: Fit): void {
  const document = Math.floor(posting / PLACES);
  const value = FIT_OF_A_PLACE * (PLACES - (posting % PLACES)) + bonus;
  if (value > (fit[document] ?? 0)) fit[document] = value;
}

function combined(fits: readonly Fit[], documents: number, of: (a: number, b: number) => number): Fit {
  const [first = new Uint8Array(documents), ...others] = fits;
  for (const other of others) for (let at = 0; at < documents; at++) first[at] = of(first[at] ?? 0, other[at] ?? 0);
  return first;
}

/** The sum for documents that fit every term. */
function added(fits: readonly Fit[], documents: number): Uint16Array {
  const sums = new Uint16Array(documents);
  for (let at = 0; at < documents; at++) {
    let sum = 0;
    for (const fit of fits) {
      const value = fit[at] ?? 0;
      if (value === 0) {
        sum = 0;
        break;
      }
      sum += value;
    }
    sums[at] = sum;
  }
  return sums;
}

/** The place of the first word that is not before the given one. */
function placeOf(words: readonly string[], word: string): number {
  return placeWhere(words, (other) => other < word);
}

function placeAfter(words: readonly string[], word: string): number {
  return placeWhere(words, (other) => other <= word);
}

function placeWhere(words: readonly string[], isBefore: (word: string) => boolean): number {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (isBefore(words[middle] ?? "")) low = middle + 1;
    else high = middle;
  }
  return low;
}
