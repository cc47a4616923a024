import { crc32 } from "node:zlib";
import type { Picture } from "./draw-poster.js";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight bits a pixel, which are places in a palette; the usual compression and filters; not interlaced. */
const KIND = [8, 3, 0, 0, 0];
/** A stream (RFC 1950) of one block that is stored as it is (RFC 1951, 3.2.4): so small a picture needs no compression. */
const STREAM_START = [0x78, 0x01, 1];

/** A picture as PNG, with the same bytes everywhere. */
export function pngBytes({ width, height, palette, pixels }: Picture): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([size, Uint8Array.from(KIND)])),
    chunk("PLTE", Uint8Array.from(palette.flat())),
    chunk("IDAT", stored(unfiltered(pixels, width))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Each row starts with the number of its filter: 0 for none. */
function unfiltered(pixels: Uint8Array, width: number): Uint8Array {
  const rows = new Uint8Array(pixels.length + pixels.length / width);
  for (let row = 0; row * width < pixels.length; row++)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return rows;
}

function stored(bytes: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(bytes.length, 0);
  size.writeUInt16LE(0xffff - bytes.length, 2);
  return Buffer.concat([Uint8Array.from(STREAM_START), size, bytes, adler32(bytes)]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  return Buffer.concat([fourBytes(data.length), body, fourBytes(crc32(body))]);
}

/** The checksum of a stream (RFC 1950, 8.2). */
function adler32(bytes: Uint8Array): Buffer {
  let [sum, sums] = [1, 0];
  for (const byte of bytes) {
    sum = (sum + byte) % 65521;
    sums = (sums + sum) % 65521;
  }
  return fourBytes(sums * 65536 + sum);
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
