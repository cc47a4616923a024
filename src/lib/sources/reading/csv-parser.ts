import { isUtf8 } from "node:buffer";
import { InputError } from "../../core/errors.js";
import type { Reject } from "../staging/reader.js";
import { LONGEST_REJECTED_TEXT } from "../staging/rejected-text.js";
import { CR, createRecordScanner, LF } from "./csv-scan.js";

export interface CsvFormat {
  /** One ASCII character; a comma by default. */
  readonly delimiter?: string;
  /** How a quote is written inside a quoted field: doubled (RFC 4180, the default) or after a backslash. */
  readonly escape?: "doubled" | "backslash";
}

export interface CsvRecord {
  /** The line where the record starts, counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Its position in the bytes of the batch. */
  readonly start: number;
  readonly end: number;
}

export interface CsvBatch {
  readonly records: readonly CsvRecord[];
  readonly rejects: readonly Reject[];
  /** Turns a record of this batch into a reject, with its text as in the file. */
  reject(record: CsvRecord, reason: string): Reject;
}

export interface CsvParser {
  /** The records that end in this chunk, in batches; `last` says that no chunk follows. */
  push(chunk: Buffer, last: boolean): Iterable<CsvBatch>;
}

/** A longer record means a stray quote, or a file that is not CSV. */
const LONGEST_RECORD = 16 * 1024 * 1024;

/** How much may be read again because of stray quotes, in addition to a multiple of the file's own size. */
const REREAD_BYTES = 16 * LONGEST_RECORD;

/** Larger batches outlive the young generation of the garbage collector, which costs more than the parsing itself. */
const RECORDS_PER_BATCH = 250;

/**
 * Splits bytes into records, wherever chunks end. Lines may end in LF, CRLF, CR or a mixture, even inside quotes. If
 * the quotes of a record do not balance, only its first line is rejected and the next line is read as a new record, so
 * that one stray quote cannot swallow the rows after it.
 */
export function createCsvParser(
  file: string,
  { delimiter = ",", escape: quoting = "doubled" }: CsvFormat = {},
): CsvParser {
  const scanRecord = createRecordScanner(delimiter.charCodeAt(0), quoting === "backslash");
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let neededBytes = 0;
  let bytes: Buffer = Buffer.alloc(0);
  let start = 0;
  let line = 1;
  let inRejectedLine = false;
  let pushedBytes = 0;
  let rereadBytes = 0;
  let records: CsvRecord[] = [];
  let rejects: Reject[] = [];

  return {
    *push(chunk, last) {
      waiting.push(chunk);
      waitingBytes += chunk.length;
      pushedBytes += chunk.length;
      if (waitingBytes < neededBytes && !last) return;
      bytes = waiting.length === 1 ? chunk : Buffer.concat(waiting);
      start = 0;
      let more = true;
      while (more) {
        more = readBatch(last);
        yield { records, rejects, reject: rejectIn(bytes) };
      }
      keepRest();
    },
  };

  /** An unfinished record is read again from its start. Waiting until it has twice as many bytes keeps that cheap. */
  function keepRest(): void {
    const rest = bytes.subarray(start);
    waiting = rest.length === 0 ? [] : [rest];
    waitingBytes = rest.length;
    neededBytes = 2 * rest.length;
  }

  /** Fills one batch; false when the bytes are used up. */
  function readBatch(last: boolean): boolean {
    records = [];
    rejects = [];
    let more = true;
    while (more && start < bytes.length) {
      if (records.length + rejects.length >= RECORDS_PER_BATCH) return true;
      more = inRejectedLine ? skipLine(last) : readRecord(last);
    }
    return false;
  }

  function rejectIn(batchBytes: Buffer): CsvBatch["reject"] {
    return (record, reason) => toReject(file, record.line, reason, batchBytes, record);
  }

  /** Reads the record at `start`; false when its end needs more bytes. */
  function readRecord(last: boolean): boolean {
    const record = scanRecord(bytes, start, last);
    const size = (record?.end ?? bytes.length) - start;
    if (size > LONGEST_RECORD) return rejectLine(`is longer than ${LONGEST_RECORD} bytes`, size, true);
    if (record === undefined) return last && rejectLine("a quote is opened and never closed", size, true);
    if (!record.balanced) return rejectLine("text follows a closing quote", size, last);

    const place = { start, end: record.end };
    if (record.fault !== "") rejects.push(toReject(file, line, record.fault, bytes, place));
    else records.push({ line, fields: record.fields, ...place });
    line += record.lines;
    start = record.next;
    return true;
  }

  /** Rejects the line at `start`, once the bytes hold all of it, or at once if it may be shown in part. */
  function rejectLine(reason: string, size: number, partly: boolean): boolean {
    const end = endOfLine(bytes, start);
    if (end === bytes.length && !partly) return false;
    rereadBytes += size;
    giveUpWhenHopeless();
    rejects.push(toReject(file, line, reason, bytes, { start, end }));
    start = end;
    inRejectedLine = true;
    return true;
  }

  function skipLine(last: boolean): boolean {
    start = endOfLine(bytes, start);
    const endsWithinReturn = bytes[start] === CR && start + 1 === bytes.length && !last;
    if (start === bytes.length || endsWithinReturn) return false;
    start += bytes[start] === CR && bytes[start + 1] === LF ? 2 : 1;
    line += 1;
    inRejectedLine = false;
    return true;
  }

  /**
   * Stray quotes cost little, because the next quote ends their record. In a file full of them the cost would be
   * quadratic.
   */
  function giveUpWhenHopeless(): void {
    if (rereadBytes <= REREAD_BYTES + 4 * pushedBytes) return;
    throw new InputError("has quotes that do not balance on too many lines", {
      file,
      line,
      remedy: "check how the file escapes quotes",
    });
  }
}

function endOfLine(bytes: Buffer, start: number): number {
  let index = start;
  while (index < bytes.length && bytes[index] !== LF && bytes[index] !== CR) index += 1;
  return index;
}

/** Bytes that are not UTF-8 are shown one by one, so that none is lost. */
function toReject(
  file: string,
  line: number,
  reason: string,
  bytes: Buffer,
  { start, end }: { start: number; end: number },
): Reject {
  const record = bytes.subarray(start, end);
  const encoding = isUtf8(record) ? "utf8" : "latin1";
  const value = record.toString(encoding, 0, LONGEST_REJECTED_TEXT);
  return { file, line, reason, value: record.length > LONGEST_REJECTED_TEXT ? `${value}…` : value };
}
