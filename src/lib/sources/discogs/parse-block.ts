import { isAscii, isUtf8 } from "node:buffer";
import { lineEncoder } from "../staged-lines.js";
import { mayHideText, withoutHiddenText } from "./hidden-text.js";
import { createLineBuffer, type RecordLines } from "./line-buffer.js";
import { MalformedRecord } from "./malformed-record.js";
import { blockBytes, type RecordBlock } from "./record-block.js";
import type { RecordKind, RecordRows } from "./record-kinds.js";

export interface ParsedBlock {
  /** The id of each record of the block; 0 where it is not kept. */
  readonly ids: Uint32Array<ArrayBuffer>;
  /** By table: the lines for its staged file. */
  readonly tables: Readonly<Record<string, RecordLines>>;
  readonly faults: readonly Fault[];
  /** How many records were well-formed but not wanted. */
  readonly passedOver: number;
}

/** Why a record of the block is rejected. */
export interface Fault {
  readonly index: number;
  readonly reason: string;
}

export type WantsRows = (record: RecordRows) => boolean;

/** Makes the function that turns blocks of XML records into lines for the staged tables. */
export function createBlockParser(
  kind: RecordKind,
  wants: WantsRows = () => true,
): (block: RecordBlock) => ParsedBlock {
  const encoders = Object.entries(kind.tables).map(
    ([table, columns]) => [table, lineEncoder(columns), createLineBuffer()] as const,
  );

  return (block) => {
    const bytes = blockBytes(block);
    const decode = createDecoder(bytes);
    const ids = new Uint32Array(block.ends.length);
    const faults: Fault[] = [];
    let passedOver = 0;
    let start = 0;
    for (const [index, end] of block.ends.entries()) {
      const record = readRecord(kind, decode, start, end);
      if (typeof record === "string") faults.push({ index, reason: record });
      else if (wants(record)) ids[index] = keep(record);
      else passedOver += 1;
      for (const [, , lines] of encoders) lines.endRecord();
      start = end;
    }
    const tables = Object.fromEntries(encoders.map(([table, , lines]) => [table, lines.take()]));
    return { ids, tables, faults, passedOver };
  };

  function keep(record: RecordRows): number {
    for (const [table, encode, lines] of encoders) {
      let text = "";
      for (const row of record.rows[table] ?? []) text += encode(row);
      lines.add(text);
    }
    return record.id;
  }
}

function readRecord(kind: RecordKind, decode: Decoder, start: number, end: number): RecordRows | string {
  const xml = decode(start, end);
  if (xml === undefined) return "is not UTF-8 text";
  try {
    return kind.read(xml);
  } catch (error) {
    if (error instanceof MalformedRecord) return error.message;
    throw error;
  }
}

/** Undefined where the bytes are no UTF-8. */
type Decoder = (start: number, end: number) => string | undefined;

/** ASCII is decoded several times faster than UTF-8, and most dumps are ASCII: they write characters as numbers. */
function createDecoder(bytes: Buffer): Decoder {
  const tidy = mayHideText(bytes) ? withoutHiddenText : (xml: string) => xml;
  if (isAscii(bytes)) return (start, end) => tidy(bytes.toString("latin1", start, end));
  const isClean = isUtf8(bytes);
  return (start, end) =>
    isClean || isUtf8(bytes.subarray(start, end)) ? tidy(bytes.toString("utf8", start, end)) : undefined;
}
