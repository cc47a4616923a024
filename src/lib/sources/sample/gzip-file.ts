import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** Fast, and close to the ratio of the real dumps. */
const LEVEL = 3;
const CHUNK_CHARACTERS = 1 << 19;
const OS_BYTE = 9;
const UNKNOWN_OS = 255;

/** Writes text to a file as it comes, gzipped when the name says so, never holding more than a chunk. */
export async function writeText(
  path: string,
  parts: Iterable<string>,
  onBytes: (count: number) => void,
): Promise<void> {
  const file = createWriteStream(path);
  const done = finished(file);
  const target: Writable = path.endsWith(".gz") ? gzipInto(file) : file;
  for (const chunk of chunked(parts)) {
    const bytes = Buffer.from(chunk, "utf8");
    onBytes(bytes.length);
    if (!target.write(bytes)) await Promise.race([new Promise((resolve) => target.once("drain", resolve)), done]);
  }
  target.end();
  await done;
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
  yield chunk;
}

/** The header of a gzip file names the operating system; the same seed must give the same bytes on all of them. */
function gzipInto(file: Writable): Writable {
  const gzip = createGzip({ level: LEVEL, chunkSize: 1 << 18 });
  gzip.once("data", (first: Buffer) => {
    first[OS_BYTE] = UNKNOWN_OS;
  });
  gzip.pipe(file);
  return gzip;
}
