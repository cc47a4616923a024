import { InputError } from "../../../core/errors.js";
import { createSearchWindow } from "../../../kernels/search-window/create-search-window.js";
import type { RecordTest } from "../../../kernels/search-window/search-window.js";
import type { Reject } from "../../staging/reader.js";
import { startsWith } from "../xml/bytes-at.js";
import { endOfHiddenText, withHiddenTextBlank } from "../xml/hidden-text.js";
import { createLineCounter } from "./line-counter.js";
import { createBlockBuilder, type RecordBlock, rejectedText } from "./record-block.js";

export interface SplitRecords {
  /** Records of this chunk and earlier ones, once there are enough of them. */
  readonly block: RecordBlock | undefined;
  readonly rejects: readonly Reject[];
  /** How many records were counted but not wanted. */
  readonly passedOver: number;
}

export interface RecordSplitter {
  push(chunk: Buffer): SplitRecords;
  /** The rest, when no more chunks follow. */
  end(): SplitRecords;
  /** Returns a block that is no longer needed. */
  recycle(block: RecordBlock): void;
}

/** Many times the longest record of a real dump. */
export const LONGEST_RECORD = 16 * 1024 * 1024;

/** An end tag may contain blanks: `</release  >`. */
const LONGEST_END_TAG = 1_000;

const BLANK = 0x20;
const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;

/**
 * Cuts the bytes of a dump into records by searching for `</release>`. It cannot occur anywhere else: text and
 * attributes escape `<`, and comments and CDATA sections are skipped. Chunks may end anywhere.
 */
export function createRecordSplitter(file: string, element: string, test?: RecordTest): RecordSplitter {
  const endTag = Buffer.from(`</${element}`);
  const startTag = Buffer.from(`<${element}`);
  const startTagText = new RegExp(`<${element}[\\s/>]`);
  const prolog = new RegExp(`^\\s*(?:<!DOCTYPE[^>]*>\\s*)?(<${element}s(?:\\s[^>]*)?>\\s*)?`);
  const epilog = new RegExp(`^\\s*(</${element}s\\s*>\\s*)?$`);

  /** The bytes since the last cut. */
  const window = createSearchWindow(endTag, test);
  let { bytes } = window;
  /** The start of the next record or of what comes before it. */
  let start = 0;
  /** No record ends before this index. */
  let searched = 0;
  let state: "before the first record" | "between records" | "in an overlong record" = "before the first record";
  let hasRoot = false;
  const lines = createLineCounter(window);
  const blocks = createBlockBuilder();

  let rejects: Reject[] = [];
  let passedOver = 0;

  return {
    push(chunk) {
      append(chunk);
      for (let end = findWanted(); end > 0; end = findWanted()) takeRecord(end);
      if (bytes.length - start > LONGEST_RECORD) dropOverlong();
      return takeBatch(blocks.takeLarge());
    },
    end() {
      if (state !== "in an overlong record") takeRest();
      return takeBatch(blocks.takeAll());
    },
    recycle: blocks.recycle,
  };

  function append(chunk: Buffer): void {
    lines.cut(start);
    window.append(chunk, start);
    bytes = window.bytes;
    searched -= start;
    start = 0;
  }

  /** The same as `findEnd`, after skipping records that the test rules out. */
  function findWanted(): number {
    if (test !== undefined && state === "between records") {
      const { end, records } = window.passOver(start);
      start = end;
      passedOver += records;
    }
    return findEnd();
  }

  /** The index after the next end tag; 0 when it is not in the bytes, and then `searched` tells where to continue. */
  function findEnd(): number {
    let place = window.next(Math.max(searched, start));
    while (place >= 0) {
      const behind = behindFound(place);
      if (behind === bytes.length) return goOnFrom(place);
      if (bytes[place + 1] === SLASH && bytes[behind] === GREATER) return behind + 1;
      place = window.next(behind);
    }
    return goOnFrom(bytes.lastIndexOf(LESS));
  }

  /** The index after what was found; the end of the bytes if it may continue beyond them. */
  function behindFound(place: number): number {
    switch (bytes[place + 1]) {
      case SLASH:
        return skipBlanks(place + endTag.length);
      case EXCLAMATION:
        return endOfHiddenText(bytes, place);
      default:
        return place + 1;
    }
  }

  function goOnFrom(index: number): 0 {
    searched = Math.max(searched, start, index);
    return 0;
  }

  function takeRecord(end: number): void {
    if (state !== "in an overlong record") {
      const place = findStart(end);
      if (place === end) reject(`no <${element}> starts before this </${element}>`, start, end);
      else blocks.add(bytes, place, end, lines.at(place));
    }
    state = "between records";
    start = end;
    searched = end;
  }

  /** Where the record starts that ends at `end`, or `end` itself if none does. Anything else before it is rejected. */
  function findStart(end: number): number {
    const place = skipBlanks(start);
    if (isStartTag(place)) return place;
    const text = visibleText(end);
    const found = text.search(startTagText);
    if (found < 0) return end;
    const strayStart = takeProlog(text.slice(0, found));
    if (text.slice(strayStart, found).trim() !== "") {
      reject(`is not a <${element}>`, start + strayStart, start + found);
    }
    return start + found;
  }

  /**
   * The length of the prolog, which comes before the file's first record and includes the tag that opens the root
   * element.
   */
  function takeProlog(text: string): number {
    const [all = "", root] = state === "before the first record" ? (prolog.exec(text) ?? []) : [];
    hasRoot ||= root !== undefined;
    return all.length;
  }

  /**
   * The bytes from `start` as text, one character per byte, with hidden parts blanked out. Positions in it are
   * positions in the bytes.
   */
  function visibleText(end: number): string {
    return withHiddenTextBlank(bytes.toString("latin1", start, end));
  }

  function isStartTag(index: number): boolean {
    const behindName = index + startTag.length;
    if (!startsWith(bytes, index, startTag)) return false;
    return skipBlanks(behindName) > behindName || bytes[behindName] === GREATER || bytes[behindName] === SLASH;
  }

  function skipBlanks(index: number): number {
    let next = index;
    while (next < bytes.length && (bytes[next] ?? BLANK) <= BLANK) next += 1;
    return next;
  }

  /** Rejects the start of an overlong record and drops it, except for what could be the start of its end tag. */
  function dropOverlong(): void {
    if (state !== "in an overlong record") reject(`is longer than ${LONGEST_RECORD} bytes`, start, bytes.length);
    state = "in an overlong record";
    start = bytes.length - searched < LONGEST_END_TAG ? searched : bytes.length;
    searched = start;
  }

  function takeRest(): void {
    const text = visibleText(bytes.length);
    const rest = start + takeProlog(text);
    const [isEpilog, closedRoot] = epilog.exec(text.slice(rest - start)) ?? [];
    if (isEpilog !== undefined && (closedRoot !== undefined || !hasRoot)) {
      if (state === "before the first record" && !hasRoot) throw notADump(text);
      return;
    }
    if (state === "before the first record" && !hasRoot && !startTagText.test(text)) throw notADump(text);
    const missing = text.search(startTagText) >= 0 ? element : `${element}s`;
    reject(`the file is cut short: it ends before </${missing}>`, rest, bytes.length);
  }

  function notADump(text: string): InputError {
    const remedy = `check that it is a Discogs dump of ${element}s`;
    return new InputError(`holds no <${element}>`, { file, line: 1, value: text.trim(), remedy });
  }

  function reject(reason: string, from: number, to: number): void {
    const line = lines.at(skipBlanks(from));
    rejects.push({ file, line, reason, value: rejectedText(bytes.subarray(from, to)) });
  }

  function takeBatch(block: RecordBlock | undefined): SplitRecords {
    const batch = { block, rejects, passedOver };
    rejects = [];
    passedOver = 0;
    return batch;
  }
}
