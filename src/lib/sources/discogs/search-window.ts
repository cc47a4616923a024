import { growTo, instantiate } from "../web-assembly.js";

/** The part of a file that is looked at: bytes in WebAssembly's memory, where finding texts takes a third of the time. */
export interface SearchWindow {
  /** Another buffer after each `append`. */
  readonly bytes: Buffer;
  /** Lets go of the bytes before an index, which becomes 0, and takes more behind the last. */
  append(chunk: Buffer, from: number): void;
  /** The first index, not before `from`, where one of the texts stands; -1 where there is none. */
  next(from: number): number;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly length0: WebAssembly.Global;
  readonly length1: WebAssembly.Global;
  readonly length2: WebAssembly.Global;
  find(from: number, to: number): number;
}

/** Where the texts stand that are looked for, and behind them the window. */
const LONGEST_TEXT = 64;
const WINDOW = 3 * LONGEST_TEXT;

/** So many bytes behind the window may be read by the search. */
const MARGIN = 16 + LONGEST_TEXT;

/** Opens a window in which up to three texts are looked for, all at once; they must begin with the same byte. */
export function createSearchWindow(first: Buffer, second = first, third = second): SearchWindow {
  const { memory, find, ...lengths } = instantiate<Exports>(import.meta.url, "find-bytes.wasm");
  let all = Buffer.from(memory.buffer);
  let bytes = all.subarray(WINDOW, WINDOW);
  lookFor(first, 0, lengths.length0);
  lookFor(second, 1, lengths.length1);
  lookFor(third, 2, lengths.length2);

  function lookFor(text: Buffer, place: number, length: WebAssembly.Global): void {
    if (text.length > LONGEST_TEXT) throw new RangeError(`can find ${LONGEST_TEXT} bytes at most: ${text}`);
    if (text.length < 2 || text[0] !== first[0]) {
      throw new RangeError(`can find only texts of two bytes or more that begin with the same: ${first} and ${text}`);
    }
    text.copy(all, place * LONGEST_TEXT);
    length.value = text.length;
  }

  /** As large as ever needed; growing it moves the memory. */
  function makeRoom(length: number): void {
    const needed = WINDOW + length + MARGIN;
    if (needed <= all.length) return;
    growTo(memory, needed + length);
    all = Buffer.from(memory.buffer);
  }

  return {
    get bytes() {
      return bytes;
    },
    append(chunk, from) {
      const rest = bytes.length - from;
      makeRoom(rest + chunk.length);
      all.copyWithin(WINDOW, WINDOW + from, WINDOW + from + rest);
      chunk.copy(all, WINDOW + rest);
      bytes = all.subarray(WINDOW, WINDOW + rest + chunk.length);
    },
    next(from) {
      const found = find(WINDOW + from, WINDOW + bytes.length);
      return found < 0 ? -1 : found - WINDOW;
    },
  };
}
