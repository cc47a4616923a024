import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { readAnswerText } from "#lib/sources/reading/answer-text";
import { readCsv } from "#lib/sources/reading/csv";
import { lineBlocks } from "#lib/sources/reading/line-blocks";
import { openBytes } from "#lib/sources/reading/open-bytes";

// Unpacked bytes are overwritten as soon as more are asked for: whoever keeps some has to copy them.
const rows = Array.from({ length: 60_000 }, (_, index) => `${index},"row ${index}, quoted",${"x".repeat(index % 60)}`);
const text = `${rows.join("\n")}\n`;

it.each([
  ["records of CSV", collectCsv],
  ["lines", collectLines],
  ["the answer of an API", (file: string) => readAnswerText(file, "an API", () => {})],
])("reads %s from a long gzip file as from a plain one", async (_, read) => {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
  const [plain, packed] = [join(folder, "plain"), join(folder, "packed.gz")];
  writeFileSync(plain, text);
  writeFileSync(packed, gzipSync(text));
  expect(await read(packed)).toEqual(await read(plain));
});

async function collectCsv(file: string): Promise<string[][]> {
  const fields: string[][] = [];
  for await (const { records } of readCsv(file)) fields.push(...records.map((record) => [...record.fields]));
  return fields;
}

async function collectLines(file: string): Promise<string> {
  let lines = "";
  for await (const { bytes } of lineBlocks(openBytes(file))) lines += bytes.toString();
  return lines;
}
