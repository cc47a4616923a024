import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { InputError } from "../../core/errors.js";
import type { SharedFilmIndex } from "../library/film-index.js";
import {
  CHECKED_FROM,
  FORMAT,
  HEADER_BYTES,
  HEADER_NUMBERS,
  type IndexDirectory,
  type IndexPart,
  MARK,
  type PartValue,
} from "./format.js";
import { treeOf } from "./index-parts.js";

/**
 * Opens the index in a file, as memory that threads share. `version` is that of the code that will search it: an index
 * made by other code would be searched for words that it lacks.
 */
export function readIndexFile(file: string, version: string): SharedFilmIndex {
  const memory = readWhole(file);
  const bytes = Buffer.from(memory);
  requireFormat(file, bytes);
  requireWhole(file, bytes);
  const start = HEADER_BYTES + bytes.readUInt32LE(HEADER_NUMBERS.directoryBytes);
  const directory: IndexDirectory = JSON.parse(bytes.toString("utf8", HEADER_BYTES, start));
  if (directory.version !== version) refuseVersion(file);
  const parts = directory.parts.map((part) => [part.name, contentOf(part, memory, start)] as const);
  // Code of the same version has written it.
  return treeOf(parts) as unknown as SharedFilmIndex;
}

const REMEDY = "make it again: leitmotif index films";

function readWhole(file: string): SharedArrayBuffer {
  const descriptor = open(file);
  try {
    const memory = new SharedArrayBuffer(fstatSync(descriptor).size);
    const bytes = new Uint8Array(memory);
    for (let at = 0; at < bytes.byteLength; ) {
      const read = readSync(descriptor, bytes, at, bytes.byteLength - at, at);
      if (read === 0) throw new InputError("became shorter while it was read", { file, remedy: "try again" });
      at += read;
    }
    return memory;
  } finally {
    closeSync(descriptor);
  }
}

function open(file: string): number {
  try {
    return openSync(file, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new InputError("there is no film index", { file, remedy: "make it: leitmotif index films" });
  }
}

function requireFormat(file: string, bytes: Buffer): void {
  if (bytes.toString("latin1", 0, MARK.length) !== MARK) {
    throw new InputError("is not a film index", { file, remedy: REMEDY });
  }
  if (bytes.length >= HEADER_BYTES && bytes.readUInt32LE(HEADER_NUMBERS.format) !== FORMAT) refuseVersion(file);
}

function refuseVersion(file: string): never {
  throw new InputError("is a film index of another version of Leitmotif", { file, remedy: REMEDY });
}

function requireWhole(file: string, bytes: Buffer): void {
  if (
    bytes.length < HEADER_BYTES ||
    crc32(bytes.subarray(CHECKED_FROM)) !== bytes.readUInt32LE(HEADER_NUMBERS.checksum)
  ) {
    throw new InputError("is a damaged film index", { file, remedy: `copy it again, or ${REMEDY}` });
  }
}

function contentOf({ kind, at, length }: IndexPart, memory: SharedArrayBuffer, start: number): PartValue {
  const place = start + at;
  if (kind === "int32") return new Int32Array(memory, place, length);
  if (kind === "float64") return new Float64Array(memory, place, length);
  if (kind === "number") return new Float64Array(memory, place, 1)[0] ?? 0;
  return textsOf(new Int32Array(memory, place, length), memory, place);
}

/** Slices of one long text: no text is copied. */
function textsOf(ends: Int32Array, memory: SharedArrayBuffer, place: number): string[] {
  const all = Buffer.from(memory, place + ends.byteLength, 2 * (ends.at(-1) ?? 0)).toString("utf16le");
  let start = 0;
  return Array.from(ends, (end) => {
    const text = all.slice(start, end);
    start = end;
    return text;
  });
}
