import { Readable } from "node:stream";
import { constants, createInflateRaw, type InflateRaw } from "node:zlib";
import { InputError } from "../../core/errors.js";
import type { PackedBytes } from "./packed-bytes.js";

/** Large chunks make Node fastest, because each one switches threads. */
const CHUNK_BYTES = 1 << 20;

/** Unpacks a deflated stream and leaves the bytes after it. */
export async function* inflate(packed: PackedBytes): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: CHUNK_BYTES });
  const offers = offerTo(stream, packed);
  const source = Readable.from(offers.chunks, { objectMode: false, highWaterMark: 1 });
  source.on("error", (error) => stream.destroy(error));
  source.pipe(stream);
  try {
    for await (const text of stream) yield text;
  } catch (error) {
    throw explain(packed.file, error);
  } finally {
    source.destroy();
    // The stream must not end while a read is pending.
    await offers.chunks.return(undefined);
  }
  packed.giveBack(offers.unused());
}

/** Offers the stream copies of the packed bytes, because it reads ahead, and keeps those that it has not used. */
function offerTo(stream: InflateRaw, packed: PackedBytes) {
  let kept: Buffer[] = [];
  /** How many bytes came before the kept ones. */
  let before = 0;

  async function* chunks(): AsyncGenerator<Buffer, undefined> {
    for (let bytes = await packed.next(); bytes !== undefined; bytes = await packed.next()) {
      forgetUsed();
      const copy = Buffer.from(bytes);
      kept.push(copy);
      yield copy;
    }
  }

  function forgetUsed(): void {
    for (let [first] = kept; first !== undefined && before + first.length <= stream.bytesWritten; [first] = kept) {
      before += first.length;
      kept = kept.slice(1);
    }
  }

  return { chunks: chunks(), unused: () => Buffer.concat(kept).subarray(stream.bytesWritten - before) };
}

function explain(file: string, error: unknown): unknown {
  const { errno } = error as NodeJS.ErrnoException;
  if (errno === constants.Z_BUF_ERROR) return cutShort(file);
  return errno === constants.Z_DATA_ERROR ? damaged(file) : error;
}

export function damaged(file: string): InputError {
  return new InputError("is damaged: the gzip stream does not add up", { file, remedy: "download it again" });
}

export function cutShort(file: string): InputError {
  return new InputError("is cut short: the gzip stream has no end", { file, remedy: "download it again" });
}
