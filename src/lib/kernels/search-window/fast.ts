import { growTo } from "../grow-memory.js";
import { instantiate } from "../web-assembly.js";
import type { RecordTest, SearchWindow } from "./search-window.js";

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly ROOM: WebAssembly.Global;
  readonly texts: WebAssembly.Global;
  readonly words: WebAssembly.Global;
  readonly passed: WebAssembly.Global;
  readonly window: WebAssembly.Global;
  takeTexts(endTagLength: number, listLength: number, wordCount: number): void;
  find(from: number, to: number): number;
  passOver(from: number, to: number): number;
  countLines(from: number, to: number): number;
}

/** How many bytes after the window the search may read. */
const MARGIN = 80;
const MOST_WORDS = 8;

/** Keeps the bytes in the memory of WebAssembly, which compares sixteen of them at a time. */
export function createFastSearchWindow(endTag: Buffer, test?: RecordTest): SearchWindow {
  const program = instantiate<Exports>(new URL("assembly/search-window.wasm", import.meta.url));
  const { memory } = program;
  const room: number = program.ROOM.value;
  const start: number = program.window.value;
  let all = Buffer.from(memory.buffer);
  let bytes = all.subarray(start, start);
  putText(endTag, program.texts.value);
  const lists = test?.lists ?? [endTag, endTag];
  if (lists[0].length !== lists[1].length || lists[0].at(-1) !== lists[1].at(-1)) {
    throw new RangeError(`can find only lists whose tags are as long as each other and end alike: ${lists.join(", ")}`);
  }
  putText(lists[0], program.texts.value + room);
  putText(lists[1], program.texts.value + 2 * room);
  const words = test?.words ?? [];
  putWords(words);
  program.takeTexts(endTag.length, lists[0].length, words.length);

  function putText(text: Buffer, place: number): void {
    if (text.length >= room) throw new RangeError(`can find fewer than ${room} bytes: ${text}`);
    text.copy(all, place);
  }

  function putWords(words: readonly Buffer[]): void {
    if (words.length > MOST_WORDS) throw new RangeError(`can find ${MOST_WORDS} words at most, not ${words.length}`);
    for (const [index, word] of words.entries()) {
      const place = program.words.value + index * room;
      all[place] = word.length;
      putText(word, place + 1);
    }
  }

  /** Reserves more memory only when needed, because growing moves it. */
  function makeRoom(length: number): void {
    const needed = start + length + MARGIN;
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
      all.copyWithin(start, start + from, start + from + rest);
      chunk.copy(all, start + rest);
      bytes = all.subarray(start, start + rest + chunk.length);
    },
    next(from) {
      const found = program.find(start + from, start + bytes.length);
      return found < 0 ? -1 : found - start;
    },
    passOver(from) {
      const end = program.passOver(start + from, start + bytes.length) - start;
      return { end, records: program.passed.value };
    },
    countLines: (from, to) => program.countLines(start + from, start + to),
  };
}
