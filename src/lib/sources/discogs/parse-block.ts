import { isUtf8 } from "node:buffer";
import { createLineWriter } from "../staged-lines.js";
import { mayHideText, withoutHiddenText } from "./hidden-text.js";
import { MalformedRecord } from "./malformed-record.js";
import { blockBytes, type RecordBlock } from "./record-block.js";
import type { RecordKind, RecordRows } from "./record-kinds.js";
import type { RecordXml } from "./xml-cursor.js";

export interface ParsedBlock {
  /** Given back by whoever parsed it; none where there was nothing to parse. */
  readonly block?: RecordBlock;
  /** The id of each record of the block; 0 where it is not kept. */
  readonly ids: Uint32Array<ArrayBuffer>;
  /** By table: the lines for its staged file. */
  readonly tables: Readonly<Record<string, RecordLines>>;
  readonly faults: readonly Fault[];
  /** How many records were well-formed but not wanted. */
  readonly passedOver: number;
}

/** The lines of the records of a block, one behind the other. */
export interface RecordLines {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the lines of each record end; a record may have none. */
  readonly ends: Uint32Array<ArrayBuffer>;
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
  const writers = Object.entries(kind.tables).map(([table, columns]) => [table, createLineWriter(columns)] as const);

  return (block) => {
    const bytes = blockBytes(block);
    const decode = createDecoder(bytes);
    const ids = new Uint32Array(block.ends.length);
    const faults: Fault[] = [];
    let passedOver = 0;
    const lineEnds = writers.map(() => new Uint32Array(block.ends.length));
    let start = 0;
    for (const [index, end] of block.ends.entries()) {
      const record = readRecord(kind, decode, start, end);
      if (typeof record === "string") faults.push({ index, reason: record });
      else if (wants(record)) ids[index] = keep(record);
      else passedOver += 1;
      for (const [table, ends] of lineEnds.entries()) ends[index] = writers[table]?.[1].length() ?? 0;
      start = end;
    }
    const tables = Object.fromEntries(
      writers.map(([table, lines], index) => [
        table,
        { bytes: lines.take(), ends: lineEnds[index] ?? new Uint32Array(0) },
      ]),
    );
    return { block, ids, tables, faults, passedOver };
  };

  function keep(record: RecordRows): number {
    for (const [table, lines] of writers) {
      for (const row of record.rows[table] ?? []) lines.add(row);
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
type Decoder = (start: number, end: number) => RecordXml | undefined;

function createDecoder(block: Buffer): Decoder {
  const tidy = mayHideText(block) ? withoutHidden : (xml: RecordXml) => xml;
  const isClean = isUtf8(block);
  return (start, end) => {
    const bytes = block.subarray(start, end);
    return isClean || isUtf8(bytes) ? tidy({ bytes, text: bytes.toString("latin1") }) : undefined;
  };
}

function withoutHidden({ text }: RecordXml): RecordXml {
  const rest = withoutHiddenText(text);
  return { bytes: Buffer.from(rest, "latin1"), text: rest };
}
