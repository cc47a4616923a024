import { growTo, instantiate } from "../web-assembly.js";

/** The part of a file that is looked at: bytes in WebAssembly's memory, where finding text takes a third of the time. */
export interface SearchWindow {
  /** Another buffer after each `append`. */
  readonly bytes: Buffer;
  /** Lets go of the bytes before an index, which becomes 0, and takes more behind the last. */
  append(chunk: Buffer, from: number): void;
  /** As `bytes.indexOf`. */
  indexOf(text: Buffer, from: number): number;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  find(text: number, length: number, from: number, to: number): number;
}

/** Where the text that is looked for stands, and behind it the window. */
const TEXT = 0;
const LONGEST_TEXT = 64;
const WINDOW = LONGEST_TEXT;

/** So many bytes behind the window may be read by the search. */
const MARGIN = 64 + LONGEST_TEXT;

export function createSearchWindow(): SearchWindow {
  const { memory, find } = instantiate<Exports>(import.meta.url, "find-bytes.wasm");
  let all = Buffer.from(memory.buffer);
  let bytes = all.subarray(WINDOW, WINDOW);
  let written: Buffer | undefined;

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
    indexOf(text, from) {
      if (text !== written) {
        if (text.length > LONGEST_TEXT) throw new RangeError(`can find ${LONGEST_TEXT} bytes at most: ${text}`);
        text.copy(all, TEXT);
        written = text;
      }
      const found = find(TEXT, text.length, WINDOW + from, WINDOW + bytes.length);
      return found < 0 ? -1 : found - WINDOW;
    },
  };
}
