import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { openBytes } from "#lib/sources/reading/open-bytes";

const text = "name\nAmélie\nDelicatessen\nCité\nçà et là\n";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
});

describe("openBytes", () => {
  it.each([
    ["plain text", Buffer.from(text)],
    ["text after a byte order mark", Buffer.from(`\uFEFF${text}`)],
    ["gzip whatever its name", gzipSync(text)],
    ["gzip in two members", Buffer.concat([gzipSync(text.slice(0, 9)), gzipSync(text.slice(9))])],
    [
      "text in which one word looks encoded twice",
      Buffer.from(text.replace("Cité", "CitÃ©")),
      text.replace("Cité", "CitÃ©"),
    ],
    ["text whose bytes are Windows-1252", Buffer.from(text, "latin1"), Buffer.from(text, "latin1").toString()],
  ])("reads %s", async (_, bytes, expected = text) => {
    expect((await read(bytes)).toString()).toBe(expected);
  });

  it.each([
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le"), /UTF-16/],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le"), /UTF-16/],
    ["UTF-8 taken for Windows-1252 and encoded again", Buffer.from(asWindows1252(`${text}“Noël”\n`)), /encoded twice/],
    ["an empty file", Buffer.alloc(0), /is empty/],
    ["gzip of nothing", gzipSync(""), /is empty/],
    ["gzip that is cut short", gzipSync(text).subarray(0, -10), /cut short/],
    ["gzip with a wrong checksum", withLastByteFlipped(gzipSync(text)), /damaged/],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });

  it("refuses a folder and a file that is not there", async () => {
    mkdirSync(join(folder, "folder"));
    await expect(collect(join(folder, "folder"))).rejects.toThrow(/is a folder/);
    await expect(collect(join(folder, "none"))).rejects.toThrow(/does not exist/);
  });
});

async function read(bytes: Buffer): Promise<Buffer> {
  const path = join(folder, "input");
  writeFileSync(path, bytes);
  return collect(path);
}

async function collect(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of openBytes(path)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function asWindows1252(utf8: string): string {
  return new TextDecoder("windows-1252").decode(Buffer.from(utf8));
}

function withLastByteFlipped(bytes: Buffer): Buffer {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(flipped.length - 5) ^ 0xff, flipped.length - 5);
  return flipped;
}
