import type { RecordTest, SearchWindow } from "./search-window.js";

const BLANK = 0x20;
const LINE_FEED = 0x0a;
const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const GREATER = 0x3e;
const HIDDEN = Buffer.from("<!");

/** Longer lists are left to the caller. */
const LONGEST_LIST = 400;

export function createPlainSearchWindow(endTag: Buffer, test?: RecordTest): SearchWindow {
  const startTag = Buffer.from(`<${endTag.subarray(2)}`);
  const lists = (test?.lists ?? []).map((start) => ({ start, end: Buffer.from(`</${start.subarray(1)}`) }));
  const words = test?.words ?? [];
  let bytes: Buffer = Buffer.alloc(0);
  let finders: ((from: number) => number)[] = [];

  return {
    get bytes() {
      return bytes;
    },
    append(chunk, from) {
      bytes = Buffer.concat([bytes.subarray(from), chunk]);
      finders = [endTag, HIDDEN, ...lists.map(({ start }) => start)].map((text) => createFinder(bytes, text));
    },
    next,
    passOver(from) {
      let start = from;
      let records = 0;
      for (let end = endOfUnwanted(start); end > 0; end = endOfUnwanted(start)) {
        start = end;
        records++;
      }
      return { end: start, records };
    },
    countLines(from, to) {
      let lines = 0;
      for (let end = bytes.indexOf(LINE_FEED, from); end >= 0 && end < to; end = bytes.indexOf(LINE_FEED, end + 1))
        lines++;
      return lines;
    },
  };

  function next(from: number): number {
    let first = -1;
    for (const find of finders) {
      const place = find(from);
      if (place >= 0 && (first < 0 || place < first)) first = place;
    }
    return first;
  }

  /** The end of the record, or 0 if it may be a wanted one or no record at all. */
  function endOfUnwanted(from: number): number {
    const start = skipBlanks(from);
    if (!isStartTag(start)) return 0;
    for (let place = next(start + 1); place >= 0; place = next(place + 2)) {
      const kind = bytes[place + 1];
      if (kind === SLASH) {
        const end = place + endTag.length;
        if (bytes[end] === GREATER) return end + 1;
        if (end >= bytes.length || isBlank(end)) return 0;
      } else if (kind === EXCLAMATION || mayHoldWord(place)) {
        return 0;
      }
    }
    return 0;
  }

  function isStartTag(place: number): boolean {
    const behind = place + startTag.length;
    return stands(startTag, place) && (bytes[behind] === GREATER || isBlank(behind));
  }

  /** Whether the list that starts here contains a word, or may contain one because its end is out of sight. */
  function mayHoldWord(place: number): boolean {
    const list = lists.find(({ start }) => stands(start, place));
    if (list === undefined) return true;
    const start = place + list.start.length;
    if (bytes[start] === SLASH) return false;
    const content = bytes.subarray(start, start + LONGEST_LIST + list.end.length - 1);
    const end = content.indexOf(list.end);
    return end < 0 || words.some((word) => content.subarray(0, end).includes(word));
  }

  function stands(text: Buffer, place: number): boolean {
    return bytes.subarray(place, place + text.length).equals(text);
  }

  function skipBlanks(from: number): number {
    let place = from;
    while (isBlank(place)) place++;
    return place;
  }

  function isBlank(place: number): boolean {
    return (bytes[place] ?? GREATER) <= BLANK;
  }
}

/**
 * Finds a text at or after an index. Remembers what it found last, because the next occurrence of a rare text is often
 * far away.
 */
function createFinder(bytes: Buffer, text: Buffer): (from: number) => number {
  let searchedFrom = Number.POSITIVE_INFINITY;
  let found = -1;
  return (from) => {
    const isKnown = from >= searchedFrom && (found < 0 || from <= found);
    if (!isKnown) {
      found = bytes.indexOf(text, from);
      searchedFrom = from;
    }
    return found;
  };
}
