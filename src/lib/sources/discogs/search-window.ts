import { readFileSync } from "node:fs";

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

const PAGE = 1 << 16;

const compiled = new WebAssembly.Module(readFileSync(new URL("find-bytes.wasm", import.meta.url)));

export function createSearchWindow(): SearchWindow {
  // What find-bytes.wat exports.
  const { memory, find } = new WebAssembly.Instance(compiled).exports as unknown as Exports;
  let all = Buffer.from(memory.buffer);
  let bytes = all.subarray(WINDOW, WINDOW);
  let written: Buffer | undefined;

  /** As large as ever needed; growing it moves the memory. */
  function makeRoom(length: number): void {
    const missing = WINDOW + length + MARGIN - all.length;
    if (missing <= 0) return;
    memory.grow(Math.ceil((missing + length) / PAGE));
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
