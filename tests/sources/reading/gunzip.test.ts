import { constants, crc32, deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gunzip } from "#lib/sources/reading/gunzip";

const strategies = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];

const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(...strategies),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
});

// Bytes of all kinds, repeats of long and short ones near and far, and words, so that all kinds of codes come up.
const part = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat({ max: 3_000 })).map(repeated),
  fc.array(fc.constantFrom("<release>", "Stage & Screen", "été", " "), { maxLength: 40 }).map((words) => {
    return Buffer.from(words.join(""));
  }),
);
const text = fc.array(part, { maxLength: 12 }).map((parts) => Buffer.concat(parts));
const cuts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 5 });

function repeated([bytes, times]: [Uint8Array, number]): Buffer {
  return Buffer.alloc(bytes.length * times, bytes);
}

describe("gunzip", () => {
  it("unpacks what zlib packs, however it is packed and wherever it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(text, settings, cuts, async (bytes, options, sizes) => {
        expect((await unpack(gzipSync(bytes, options), sizes)).equals(bytes)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("unpacks blocks of all kinds behind one another, wherever they are cut", async () => {
    const flush = fc.constantFrom(constants.Z_SYNC_FLUSH, constants.Z_FULL_FLUSH);
    const blocks = fc.array(fc.tuple(text, settings, flush), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(blocks, cuts, async (all, sizes) => {
        const packed = all.map(([bytes, options, finishFlush]) => deflateRawSync(bytes, { ...options, finishFlush }));
        const bytes = Buffer.concat(all.map(([part]) => part));
        expect((await unpack(gzipOf(packed, bytes), sizes)).equals(bytes)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("unpacks text of many megabytes, whose repeats lie in an earlier chunk", async () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `word ${(index * 7919) % 1000} `).join("");
    const bytes = Buffer.from(words.repeat(100));
    for (const level of [0, 1, 9]) {
      expect((await unpack(gzipSync(bytes, { level }), [65_536])).equals(bytes)).toBe(true);
    }
  });

  it("unpacks members behind one another, with zeros behind the last", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        cuts,
        fc.nat({ max: 600 }),
        async (all, sizes, zeros) => {
          const packed = Buffer.concat([...all.map((bytes) => gzipSync(bytes)), Buffer.alloc(zeros)]);
          expect((await unpack(packed, sizes)).equals(Buffer.concat(all))).toBe(true);
        },
      ),
    );
  });

  it("passes over the extra field, name, comment and checksum of a header", async () => {
    const header = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 0b11110, 0, 0, 0, 0, 0, 3]),
      Buffer.from([3, 0, 1, 2, 3]),
      Buffer.from("name\0comment\0"),
      Buffer.from([0xab, 0xcd]),
    ]);
    const packed = Buffer.concat([header, gzipSync("text").subarray(10)]);
    expect((await unpack(packed, [1])).toString()).toBe("text");
  });

  it("says that a stream is cut short, wherever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        settings,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (bytes, options, share) => {
          const packed = gzipSync(bytes, options);
          const cut = packed.subarray(0, Math.floor(share * packed.length));
          await expect(unpack(cut, [100])).rejects.toThrow("file.gz: is cut short: the gzip stream has no end");
        },
      ),
    );
  });

  it("never takes damaged bytes for others", async () => {
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        text,
        settings,
        place,
        fc.integer({ min: 1, max: 255 }),
        async (bytes, options, share, flips) => {
          const damaged = Buffer.from(gzipSync(bytes, options));
          const index = Math.floor(share * damaged.length);
          damaged[index] = (damaged[index] ?? 0) ^ flips;
          const unpacked = await unpack(damaged, [100]).catch((error: Error) => error);
          if (unpacked instanceof Error) expect(unpacked.message).toMatch(/is damaged|is cut short/);
          else expect(unpacked.equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ["other bytes than those of gzip", Buffer.from("PK\x03\x04 and so on, and so on")],
    ["something behind the last member", Buffer.concat([gzipSync("text"), Buffer.from("more")])],
    ["a block of a kind that there is not", deflated([0b111])],
    ["a stored block whose length is not confirmed", deflated([0b001, 5, 0, 5, 0])],
    ["more codes than can be", deflated([0b00000101, 0b11100000, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ["a repeat of what was never there", deflated([0x03 | 0x60, 0x06, 0x00])],
  ])("refuses %s", async (_, packed) => {
    await expect(unpack(packed, [1_000])).rejects.toThrow("file.gz: is damaged");
  });

  it("unpacks codes of all lengths", async () => {
    // Each byte stands as often as the two before it together, which makes codes as unequal as can be.
    const counts = [1, 1];
    while (counts.length < 20) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0));
    const bytes = Buffer.concat(counts.map((count, byte) => Buffer.alloc(count, byte)));
    const mixed = Buffer.from(bytes.map((_, index) => bytes[(index * 7919) % bytes.length] ?? 0));
    for (const strategy of strategies)
      expect((await unpack(gzipSync(mixed, { strategy }), [77])).equals(mixed)).toBe(true);
  });

  it.each([
    ["when it is damaged", Buffer.from("no gzip at all"), /damaged/],
    ["when nobody wants more", gzipSync("text"), undefined],
  ])("closes the file that it reads %s", async (_, packed, message) => {
    let isClosed = false;
    async function* chunks(): AsyncGenerator<Buffer> {
      try {
        yield packed;
        yield Buffer.alloc(10);
      } finally {
        isClosed = true;
      }
    }
    const first = gunzip("file.gz", chunks());
    if (message === undefined) for await (const _ of first) break;
    else await expect(first.next()).rejects.toThrow(message);
    expect(isClosed).toBe(true);
  });

  it("agrees with zlib on a repeat as long and as far as can be", async () => {
    const start = Buffer.from(Array.from({ length: 32_768 }, (_, index) => (index * 31 + (index >> 8)) & 255));
    const bytes = Buffer.concat([start, start.subarray(0, 258), Buffer.alloc(258, "x")]);
    expect((await unpack(gzipSync(bytes, { level: 9 }), [999])).equals(bytes)).toBe(true);
  });
});

/** A gzip file of deflated parts that do not end the stream. */
function gzipOf(parts: readonly Buffer[], bytes: Buffer): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([gzipSync("").subarray(0, 10), ...parts, deflateRawSync(""), trailer]);
}

function deflated(bytes: readonly number[]): Buffer {
  return Buffer.concat([gzipSync("").subarray(0, 10), Buffer.from(bytes), Buffer.alloc(20)]);
}

async function unpack(packed: Buffer, sizes: readonly number[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of gunzip("file.gz", cutInto(packed, sizes))) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function* cutInto(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (let turn = 0; start < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}
