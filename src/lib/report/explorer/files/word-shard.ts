import { createNumberReader, createNumberWriter } from "./varint.js";

/** A word with the documents that contain it, in rising order. */
export interface IndexedWord {
  readonly word: string;
  /** A document times PLACES, plus where in it the word stands. */
  readonly postings: ArrayLike<number>;
}

/** Where a word may stand in a document, the most telling first. */
export const PLACE = { release: 0, film: 1, people: 2, rival: 3 } as const;

export const PLACES = Object.keys(PLACE).length;

/**
 * A part of the word index. In the file: how many words; of each its length in bytes and that of its postings; all words;
 * all postings, each as the difference from the one before.
 */
export function encodeWordShard(words: readonly IndexedWord[]): Uint8Array<ArrayBuffer> {
  const texts = words.map(({ word }) => new TextEncoder().encode(word));
  const lists = words.map(({ postings }) => encodePostings(postings));
  const head = createNumberWriter();
  head.write(words.length);
  for (const [at, text] of texts.entries()) {
    head.write(text.length);
    head.write(lists[at]?.length ?? 0);
  }
  return joined([head.bytes(), ...texts, ...lists]);
}

/** Words with their postings, which are decoded only when asked for. */
export interface WordShard {
  /** In the order of their code units. */
  readonly words: readonly string[];
  postings(at: number): readonly number[];
}

export function decodeWordShard(bytes: Uint8Array): WordShard {
  const head = createNumberReader(bytes);
  const sizes = Array.from({ length: head.read() }, () => [head.read(), head.read()] as const);
  const decoder = new TextDecoder();
  const texts = slices(
    bytes,
    head.place,
    sizes.map(([text]) => text),
  );
  const lists = slices(
    bytes,
    texts.end,
    sizes.map(([, list]) => list),
  );
  return {
    words: texts.parts.map((text) => decoder.decode(text)),
    postings: (at) => decodePostings(lists.parts[at] ?? new Uint8Array()),
  };
}

function slices(bytes: Uint8Array, start: number, sizes: readonly number[]) {
  let end = start;
  const parts = sizes.map((size) => {
    end += size;
    return bytes.subarray(end - size, end);
  });
  return { parts, end };
}

function encodePostings(postings: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const writer = createNumberWriter();
  let document = 0;
  for (let at = 0; at < postings.length; at++) {
    const posting = postings[at] ?? 0;
    const next = Math.floor(posting / PLACES);
    writer.write((next - document) * PLACES + (posting % PLACES));
    document = next;
  }
  return writer.bytes();
}

function decodePostings(bytes: Uint8Array): number[] {
  const reader = createNumberReader(bytes);
  const postings: number[] = [];
  let document = 0;
  while (reader.place < bytes.length) {
    const step = reader.read();
    document += Math.floor(step / PLACES);
    postings.push(document * PLACES + (step % PLACES));
  }
  return postings;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}
