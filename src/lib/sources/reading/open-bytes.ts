import { closeSync, openSync, readSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { InputError } from "../../core/errors.js";
import { explainReadFailure } from "../../core/read-failure.js";
import { gunzip } from "./gunzip.js";
import { isDoubleEncoded } from "./text-encoding.js";

const CHUNK_BYTES = 1 << 18;

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Streams a file's text as UTF-8 bytes without a byte order mark, unpacked if it is gzip (recognised by its first
 * bytes, not its name). Each chunk is valid only until the next is requested: copying them all would take half as long
 * as unpacking. Throws an InputError if the file cannot be text.
 */
export async function* openBytes(
  path: string,
  onFileBytes: (count: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const file = readFile(path, onFileBytes);
  const bytes = isGzip(path) ? gunzip(path, file) : file;
  let first = true;
  try {
    for await (const chunk of bytes) {
      yield first ? startOfText(path, chunk) : chunk;
      first = false;
    }
  } catch (error) {
    throw explainReadFailure(path, error);
  }
  if (first) throw emptyFile(path);
}

/** Reads ahead into two buffers in turn. A new buffer for each chunk would keep the garbage collector busy. */
async function* readFile(path: string, onFileBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    let [current, next] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)];
    let reading = file.read(current);
    for (let { bytesRead } = await reading; bytesRead > 0; { bytesRead } = await reading) {
      const chunk = current.subarray(0, bytesRead);
      [current, next] = [next, current];
      reading = file.read(current);
      // Prevents an unhandled rejection; the failure reaches whoever asks for the chunk.
      reading.catch(() => {});
      onFileBytes(bytesRead);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

/** Whether the file starts with the gzip magic number; throws an InputError when it cannot be read at all. */
export function isGzip(path: string): boolean {
  try {
    if (statSync(path).isDirectory()) {
      throw new InputError("is a folder where a file is expected", { file: path, remedy: "give the file inside it" });
    }
    const head = Buffer.alloc(2);
    const file = openSync(path, "r");
    const length = readSync(file, head);
    closeSync(file);
    if (length === 0) throw emptyFile(path);
    return length === 2 && head[0] === 0x1f && head[1] === 0x8b;
  } catch (error) {
    throw explainReadFailure(path, error);
  }
}

function startOfText(path: string, chunk: Buffer): Buffer {
  if (isUtf16(chunk)) {
    throw new InputError("is UTF-16 or binary, not UTF-8 text", {
      file: path,
      remedy: "convert it first: iconv -f UTF-16 -t UTF-8",
    });
  }
  if (isDoubleEncoded(chunk)) {
    throw new InputError("is UTF-8 encoded twice: é appears as Ã©", {
      file: path,
      remedy: "decode it once: iconv -f UTF-8 -t WINDOWS-1252",
    });
  }
  return chunk.subarray(0, 3).equals(UTF8_MARK) ? chunk.subarray(3) : chunk;
}

/** Recognised by its mark or by the many zero bytes of two-byte characters. A single zero is a matter of its row. */
function isUtf16(chunk: Buffer): boolean {
  const marked = (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
  const start = chunk.subarray(0, 64);
  const zeros = start.filter((byte) => byte === 0).length;
  return marked || zeros > start.length / 4;
}

function emptyFile(path: string): InputError {
  return new InputError("is empty", { file: path, remedy: "download it again" });
}
