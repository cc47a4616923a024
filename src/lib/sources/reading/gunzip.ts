import { crc32 } from "node:zlib";
import { gzipHeaderLength } from "./gzip-header.js";
import { cutShort, damaged, inflate } from "./inflate.js";
import { type PackedBytes, packedBytes } from "./packed-bytes.js";

/** A member ends with a checksum and with the length of its text modulo 2^32. */
const TRAILER_BYTES = 8;

/**
 * Unpacks gzip, including several members in a row and zeros after the last. Each chunk is valid only until the next is
 * requested. Throws an InputError that names the file if it is cut short or damaged.
 */
export async function* gunzip(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const packed = packedBytes(file, chunks);
  try {
    do {
      await passHeader(packed);
      yield* unpackText(packed);
    } while (await anotherFollows(packed));
  } finally {
    await packed.close();
  }
}

async function passHeader(packed: PackedBytes): Promise<void> {
  let bytes: Buffer = Buffer.alloc(0);
  let length = gzipHeaderLength(bytes);
  while (length === undefined) {
    bytes = Buffer.concat([bytes, await moreOf(packed)]);
    length = gzipHeaderLength(bytes);
  }
  if (length === "damaged") throw damaged(packed.file);
  packed.giveBack(bytes.subarray(length));
}

async function* unpackText(packed: PackedBytes): AsyncGenerator<Buffer> {
  let checksum = 0;
  let length = 0;
  for await (const text of inflate(packed)) {
    checksum = crc32(text, checksum);
    length += text.length;
    yield text;
  }
  const trailer = await readTrailer(packed);
  if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32) throw damaged(packed.file);
}

async function readTrailer(packed: PackedBytes): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  while (bytes.length < TRAILER_BYTES) bytes = Buffer.concat([bytes, await moreOf(packed)]);
  packed.giveBack(bytes.subarray(TRAILER_BYTES));
  return bytes;
}

async function anotherFollows(packed: PackedBytes): Promise<boolean> {
  for (let bytes = await packed.next(); bytes !== undefined; bytes = await packed.next()) {
    const padding = bytes.findIndex((byte) => byte !== 0);
    if (padding < 0) continue;
    packed.giveBack(bytes.subarray(padding));
    return true;
  }
  return false;
}

/** Returns more bytes; if there are none, the stream is cut short. */
async function moreOf(packed: PackedBytes): Promise<Buffer> {
  const bytes = await packed.next();
  if (bytes === undefined) throw cutShort(packed.file);
  return bytes;
}
