import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode, learnEncoder } from "#lib/recommending/features/encoder";
import { FILM_FEATURES } from "#lib/recommending/features/film-features";
import { COLOURS, posterColours } from "#lib/recommending/posters/poster-colours";
import { withColours } from "#lib/recommending/posters/with-colours";
import { anyFilm } from "./records.js";

/** A picture of 16 by 24 pixels, all of them red. */
const RED_JPEG =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9" +
  "lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAYABAD" +
  "ASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQG/8QAFBEB" +
  "AAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AngI2kAAf/9k=";

describe("the colours of a poster", () => {
  it.each([
    ["black", [0, 0, 0]],
    ["grey", [119, 119, 119]],
    ["white", [255, 255, 255]],
    ["red", [220, 30, 30]],
    ["yellow", [240, 220, 40]],
    ["green", [40, 160, 60]],
    ["turquoise", [40, 180, 180]],
    ["blue", [30, 60, 200]],
    ["purple", [150, 30, 150]],
  ] as const)("know %s", (colour, pixel) => {
    expect(COLOURS.filter((_, at) => posterColours(pixel)[at] === 1)).toEqual([colour]);
  });

  it("are shares of the whole, whatever the picture", () => {
    const anyPixels = fc
      .uint8Array({ minLength: 3, maxLength: 90 })
      .map((all) => all.slice(0, 3 * Math.floor(all.length / 3)));
    fc.assert(
      fc.property(anyPixels, (pixels) => {
        expect(posterColours(pixels).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("films with posters", () => {
  const films = [anyFilm({ id: "imdb:tt1" }), anyFilm({ id: "imdb:tt2" })];
  it("are the same films where there is no folder of posters", async () => {
    expect(await withColours(films, "/nowhere")).toEqual(films);
  });

  it("are encoded with colours only where some film has them", () => {
    const red = anyFilm({ colours: COLOURS.map((colour) => Number(colour === "red")) });
    const names = (films: readonly ReturnType<typeof anyFilm>[]) =>
      learnEncoder(films, FILM_FEATURES).numbers.map(({ name }) => name);
    expect(names([anyFilm({ year: 1999 })])).toEqual(["year"]);
    expect(names([anyFilm({ year: 1999 }), red])).toContain("red on the poster");
    const encoder = learnEncoder(
      [anyFilm({ year: 1999 }), anyFilm({ year: 2001 }), anyFilm({ year: 2003 })],
      FILM_FEATURES,
    );
    const { values } = encode([anyFilm({ year: 2003 })], FILM_FEATURES, encoder);
    expect(values[0]).toBeGreaterThan(0);
  });

  it.each([
    ["imdb-tt2.png", png([220, 30, 30])],
    ["imdb-tt2.jpg", Buffer.from(RED_JPEG, "base64")],
  ])("get the colours of their own poster: %s", async (name, bytes) => {
    const [without, seen] = await withColours(films, folderWith(name, bytes));
    expect(without?.colours).toBeNull();
    expect(COLOURS.filter((_, at) => seen?.colours?.[at] === 1)).toEqual(["red"]);
  });

  it.each(["imdb-tt1.jpg", "imdb-tt1.png"])("refuse a poster that is none: %s", async (name) => {
    const folder = folderWith(name, Buffer.from("no picture"));
    await expect(withColours(films, folder)).rejects.toThrow(`${name}: is no picture that can be read`);
  });
});

function folderWith(name: string, bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-posters-"));
  writeFileSync(join(folder, name), bytes);
  return folder;
}

/** A picture of one colour. */
function png([red, green, blue]: readonly [number, number, number]): Buffer {
  const size = 8;
  const row = [0, ...Array.from({ length: size }, () => [red, green, blue]).flat()];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.from(Array.from({ length: size }, () => row).flat()));
  const chunks = [chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...chunks]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
