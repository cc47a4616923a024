import { crc32 } from "node:zlib";
import { InputError } from "../../core/errors.js";
import { createInflater } from "../../kernels/inflater.js";
import { gzipHeaderLength } from "./gzip-header.js";

/** A member ends with the checksum of its text and its length but for multiples of 2^32. */
const TRAILER_BYTES = 8;

/**
 * Unpacks gzip, also several members one behind the other, with zeros behind the last. Each chunk is good only until the
 * next is asked for. Throws an InputError that names the file where it is cut short or does not add up.
 */
export async function* gunzip(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = chunks[Symbol.asyncIterator]();
  const inflater = createInflater();
  let chunk: Buffer = Buffer.alloc(0);
  let isLastInput = false;

  try {
    do {
      await passHeader();
      yield* unpackText();
    } while (await anotherFollows());
  } finally {
    await source.return?.();
  }

  async function passHeader(): Promise<void> {
    let length = gzipHeaderLength(inflater.input());
    while (length === undefined) {
      await takeInput();
      length = gzipHeaderLength(inflater.input());
    }
    if (length === "damaged") throw damaged(file);
    inflater.skip(length);
    inflater.start();
  }

  async function* unpackText(): AsyncGenerator<Buffer> {
    let checksum = 0;
    let length = 0;
    for (let state = inflater.unpack(isLastInput); ; state = inflater.unpack(isLastInput)) {
      if (state === "is damaged") throw damaged(file);
      if (state === "needs input") {
        await takeInput();
        continue;
      }
      const text = inflater.output();
      checksum = crc32(text, checksum);
      length += text.length;
      if (text.length > 0) yield text;
      inflater.makeRoom();
      if (state === "has ended") break;
    }
    const trailer = await readTrailer();
    if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32) throw damaged(file);
  }

  async function readTrailer(): Promise<Buffer> {
    while (inflater.input().length < TRAILER_BYTES) await takeInput();
    const trailer = inflater.input().subarray(0, TRAILER_BYTES);
    inflater.skip(TRAILER_BYTES);
    return trailer;
  }

  async function anotherFollows(): Promise<boolean> {
    for (;;) {
      const input = inflater.input();
      const padding = input.findIndex((byte) => byte !== 0);
      inflater.skip(padding < 0 ? input.length : padding);
      if (padding >= 0) return true;
      if (isLastInput) return false;
      await takeInput();
    }
  }

  /** Whoever asks for input when there is none any more holds a stream that is cut short. */
  async function takeInput(): Promise<void> {
    if (isLastInput) throw cutShort(file);
    if (chunk.length === 0) {
      const next = await source.next();
      if (next.done) isLastInput = true;
      else chunk = next.value;
    }
    chunk = chunk.subarray(inflater.append(chunk));
  }
}

function damaged(file: string): InputError {
  return new InputError("is damaged: the gzip stream does not add up", { file, remedy: "download it again" });
}

function cutShort(file: string): InputError {
  return new InputError("is cut short: the gzip stream has no end", { file, remedy: "download it again" });
}
