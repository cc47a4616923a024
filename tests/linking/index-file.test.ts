import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { HEADER_BYTES, HEADER_NUMBERS } from "#lib/linking/index-file/format";
import { readIndexFile } from "#lib/linking/index-file/read-index-file";
import { writeIndexFile } from "#lib/linking/index-file/write-index-file";
import { indexFilms } from "#lib/linking/library/build-film-index";
import { createFilmCollector } from "#lib/linking/library/collect-films";
import type { Film } from "#lib/linking/records";

const folder = mkdtempSync(join(tmpdir(), "leitmotif-index-"));
afterAll(() => rmSync(folder, { recursive: true }));

const VERSION = "version 1";
const file = join(folder, "films.idx");

describe("a film index as a file", () => {
  it("is opened as it was written, whatever the texts", async () => {
    const text = fc.string({ unit: "binary", maxLength: 12 });
    const film = fc.record({
      id: text,
      title: text,
      originalTitle: text,
      year: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
      alternativeTitles: fc.array(text, { maxLength: 2 }),
      composers: fc.array(text, { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(film, { maxLength: 6 }), async (films) => {
        const index = indexOf(films);
        await writeIndexFile(index, file, VERSION);
        expect(readIndexFile(file, VERSION)).toEqual(index);
      }),
      { numRuns: 50 },
    );
  });

  it("has the same bytes for the same films", async () => {
    const bytes = [];
    for (let time = 0; time < 2; time++) bytes.push(await write());
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it("lies in one piece of memory that threads share", async () => {
    await write();
    const { filmFacts, byKey, wordBits } = readIndexFile(file, VERSION);
    const buffers = new Set([filmFacts.buffer, byKey.heads.buffer, wordBits.buffer]);
    expect([...buffers].map((buffer) => buffer instanceof SharedArrayBuffer)).toEqual([true]);
  });

  it("is refused if it was made by code that reads titles differently", async () => {
    await write();
    expect(() => readIndexFile(file, "version 2")).toThrow(
      `${file}: is a film index of another version of Leitmotif (make it again: leitmotif index films)`,
    );
  });

  it("is refused if it has another layout", async () => {
    const bytes = await write();
    bytes.writeUInt32LE(99, HEADER_NUMBERS.format);
    writeFileSync(file, bytes);
    expect(() => readIndexFile(file, VERSION)).toThrow("of another version of Leitmotif");
  });

  it("is refused if any byte of it has changed", async () => {
    const bytes = await write();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, bits) => {
          const damaged = Buffer.from(bytes);
          damaged.writeUInt8((bytes[at] ?? 0) ^ bits, at);
          writeFileSync(file, damaged);
          expect(() => readIndexFile(file, VERSION)).toThrow(
            /is a damaged film index|another version|not a film index/,
          );
        },
      ),
      { examples: EVERY_BYTE_OF_THE_HEADER },
    );
  });

  it.each([0, 10, 31, 32, 500])("is refused if it ends after %i bytes", async (length) => {
    await write();
    truncateSync(file, length);
    expect(() => readIndexFile(file, VERSION)).toThrow(/is a damaged film index|is not a film index/);
  });

  it("is missed with what makes it", () => {
    const missing = join(folder, "missing.idx");
    expect(() => readIndexFile(missing, VERSION)).toThrow(
      `${missing}: there is no film index (make it: leitmotif index films)`,
    );
  });
});

const EVERY_BYTE_OF_THE_HEADER = Array.from({ length: HEADER_BYTES }, (_, at): [number, number] => [at, 1]);

const FILMS: readonly Film[] = [
  {
    id: "f1",
    title: "Salt and Cinder",
    originalTitle: "",
    year: 1990,
    alternativeTitles: ["塩と灰"],
    composers: ["Mara Quill"],
  },
  { id: "f2", title: "Cinder 2", originalTitle: "", year: undefined, alternativeTitles: [], composers: [] },
];

async function write(): Promise<Buffer> {
  await writeIndexFile(indexOf(FILMS), file, VERSION);
  return readFileSync(file);
}

function indexOf(films: readonly Film[]) {
  const collector = createFilmCollector();
  for (const film of films) collector.add(film);
  return indexFilms(collector.collected());
}
