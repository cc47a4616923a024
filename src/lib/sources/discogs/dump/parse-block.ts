import { isUtf8 } from "node:buffer";
import type { ReadReleases } from "../../../kernels/read-releases/release-program.js";
import { createLineWriter } from "../../staging/staged-lines.js";
import { mayHideText, withoutHiddenText } from "../xml/hidden-text.js";
import { MalformedRecord } from "../xml/malformed-record.js";
import type { RecordXml } from "../xml/xml-cursor.js";
import { blockBytes, type RecordBlock } from "./record-block.js";
import type { RecordKind, RecordRows } from "./record-kinds.js";

export interface ParsedBlock {
  /** The block, handed back after parsing; missing where there was nothing to parse. */
  readonly block?: RecordBlock;
  /** The id of each record of the block; 0 where it is not kept. */
  readonly ids: Uint32Array<ArrayBuffer>;
  /** For each table, the lines for its staged file. */
  readonly tables: Readonly<Record<string, RecordLines>>;
  readonly faults: readonly Fault[];
  /** How many records were well-formed but not wanted. */
  readonly passedOver: number;
}

/** The lines of the records of a block, one after the other. */
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

/**
 * Makes the function that turns blocks of XML records into lines for the staged tables, either of all records or only
 * of those for the screen.
 */
export function createBlockParser(kind: RecordKind, screenOnly = false): (block: RecordBlock) => ParsedBlock {
  const writers = Object.entries(kind.tables).map(([table, columns]) => [table, createLineWriter(columns)] as const);
  const program = kind.createProgram?.(screenOnly);

  return (block) => {
    const bytes = blockBytes(block);
    const count = block.ends.length;
    const ids = new Uint32Array(count);
    const outputs = writers.map(([table, lines]) => ({ table, lines, ends: new Uint32Array(count) }));
    const faults: Fault[] = [];
    let passedOver = 0;
    const isClean = isUtf8(bytes);
    const quick = isClean ? program : undefined;
    /** Made when the first record needs it; in most blocks none does. */
    let decode: Decoder | undefined;
    quick?.load(bytes, block.ends);
    for (let index = 0; index < count; index++) {
      if (quick !== undefined) index += takeRead(quick.read(index), index);
      if (index < count) readAny(index);
    }
    const tables = outputs.map(({ table, lines, ends }) => [table, { bytes: lines.take(), ends }] as const);
    return { block, ids, tables: Object.fromEntries(tables), faults, passedOver };

    function takeRead(read: ReadReleases, first: number): number {
      ids.set(read.ids, first);
      for (const { table, lines, ends } of outputs) {
        const made = read.tables[table];
        if (made === undefined) throw new RangeError(`the program makes no lines for ${table}`);
        const before = lines.length();
        lines.addLines(made.bytes);
        for (const [index, end] of made.ends.entries()) ends[first + index] = before + end;
      }
      passedOver += read.passedOver;
      return read.count;
    }

    function readAny(index: number): void {
      decode ??= createDecoder(bytes, isClean);
      const record = readRecord(kind, decode, block.ends[index - 1] ?? 0, block.ends[index] ?? 0);
      if (typeof record === "string") faults.push({ index, reason: record });
      else if (!screenOnly || isForScreen(record)) ids[index] = keep(record);
      else passedOver += 1;
      for (const { lines, ends } of outputs) ends[index] = lines.length();
    }
  };

  function keep(record: RecordRows): number {
    for (const [table, lines] of writers) {
      for (const row of record.rows[table] ?? []) lines.add(row);
    }
    return record.id;
  }
}

function isForScreen({ rows }: RecordRows): boolean {
  return rows.release?.some((release) => release.is_screen === true) ?? false;
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

/** Returns undefined if the bytes are not UTF-8. */
type Decoder = (start: number, end: number) => RecordXml | undefined;

function createDecoder(block: Buffer, isClean: boolean): Decoder {
  const tidy = mayHideText(block) ? withoutHidden : (xml: RecordXml) => xml;
  return (start, end) => {
    const bytes = block.subarray(start, end);
    return isClean || isUtf8(bytes) ? tidy({ bytes, text: bytes.toString("latin1") }) : undefined;
  };
}

function withoutHidden({ text }: RecordXml): RecordXml {
  const rest = withoutHiddenText(text);
  return { bytes: Buffer.from(rest, "latin1"), text: rest };
}
