import { closeSync, openSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeAtomically } from "../../core/atomic-write.js";
import type { SharedFilmIndex } from "../library/film-index.js";
import {
  aligned,
  CHECKED_FROM,
  FORMAT,
  HEADER_BYTES,
  HEADER_NUMBERS,
  type IndexDirectory,
  MARK,
  type PartValue,
} from "./format.js";
import { kindOf, type PartTree, partsOf } from "./index-parts.js";

/** Writes an index as a file and returns its size. The same films give the same bytes. */
export async function writeIndexFile(index: SharedFilmIndex, file: string, version: string): Promise<number> {
  const blocks = blocksOf(index, version);
  await writeAtomically(file, async (path) => {
    const descriptor = openSync(path, "w");
    try {
      for (const block of blocks) writeWhole(descriptor, block);
    } finally {
      closeSync(descriptor);
    }
  });
  return blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function blocksOf(index: SharedFilmIndex, version: string): Uint8Array[] {
  // The index consists of arrays and numbers only; an interface just lacks the index signature.
  const parts = partsOf(index as unknown as PartTree);
  const contents = parts.map(([, value]) => bytesOf(value));
  const directory = directoryOf(parts, contents, version);
  const checked = [
    lengthOf(directory),
    directory,
    ...contents.flatMap((content) => [content, padding(content.byteLength)]),
  ];
  return [mark(checksumOf(checked)), ...checked];
}

function directoryOf(
  parts: readonly (readonly [string, PartValue])[],
  contents: readonly Uint8Array[],
  version: string,
): Uint8Array {
  let bytes = 0;
  const listed = parts.map(([name, value], place) => {
    const at = bytes;
    bytes += aligned(contents[place]?.byteLength ?? 0);
    return { name, kind: kindOf(value), at, length: typeof value === "number" ? 1 : value.length };
  });
  const text = Buffer.from(JSON.stringify({ version, bytes, parts: listed } satisfies IndexDirectory));
  return Buffer.concat([text, Buffer.alloc(aligned(text.byteLength) - text.byteLength, " ")]);
}

function lengthOf(directory: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES - CHECKED_FROM);
  bytes.writeUInt32LE(directory.byteLength);
  return bytes;
}

function mark(checksum: number): Uint8Array {
  const bytes = Buffer.alloc(CHECKED_FROM);
  bytes.write(MARK, "latin1");
  bytes.writeUInt32LE(FORMAT, HEADER_NUMBERS.format);
  bytes.writeUInt32LE(checksum, HEADER_NUMBERS.checksum);
  return bytes;
}

function checksumOf(blocks: readonly Uint8Array[]): number {
  // zlib takes an empty block for a new start.
  return blocks.filter(({ byteLength }) => byteLength > 0).reduce((sum, block) => crc32(block, sum), 0);
}

function bytesOf(value: PartValue): Uint8Array {
  if (typeof value === "number") return bytesOf(Float64Array.of(value));
  if (value instanceof Int32Array || value instanceof Float64Array) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  let end = 0;
  const ends = Int32Array.from(value, (text) => {
    end += text.length;
    return end;
  });
  return Buffer.concat([bytesOf(ends), Buffer.from(value.join(""), "utf16le")]);
}

function padding(bytes: number): Uint8Array {
  return new Uint8Array(aligned(bytes) - bytes);
}

function writeWhole(descriptor: number, block: Uint8Array): void {
  for (let at = 0; at < block.byteLength; ) at += writeSync(descriptor, block, at);
}
