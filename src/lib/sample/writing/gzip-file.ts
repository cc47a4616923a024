import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { createDeflate } from "./deflate.js";

const CHUNK_CHARACTERS = 1 << 18;
/** Deflate, no name, no time, fastest, unknown operating system (RFC 1952). */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 255);

/** Writes text to a file as it is made, gzipped if the name says so, and never holds more than a chunk. */
export async function writeText(
  path: string,
  parts: Iterable<string>,
  onBytes: (count: number) => void,
): Promise<void> {
  const file = createWriteStream(path);
  const done = finished(file);
  for (const bytes of path.endsWith(".gz") ? gzipped(parts, onBytes) : encoded(parts, onBytes)) {
    // A failed write ends the wait, too: then `done` throws.
    if (!file.write(bytes)) await Promise.race([once(file, "drain"), done]);
  }
  file.end();
  await done;
}

function* gzipped(parts: Iterable<string>, onBytes: (count: number) => void): Generator<Uint8Array> {
  const deflate = createDeflate();
  let checksum = 0;
  let size = 0;
  yield GZIP_HEADER;
  for (const bytes of encoded(parts, onBytes)) {
    checksum = crc32(bytes, checksum);
    size += bytes.length;
    yield deflate.add(bytes).slice();
  }
  yield deflate.end().slice();
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  yield trailer;
}

function* encoded(parts: Iterable<string>, onBytes: (count: number) => void): Generator<Buffer> {
  for (const chunk of chunked(parts)) {
    const bytes = Buffer.from(chunk, "utf8");
    onBytes(bytes.length);
    yield bytes;
  }
}

function* chunked(parts: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const part of parts) {
    chunk += part;
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}
