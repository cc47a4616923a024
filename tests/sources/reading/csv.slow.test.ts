import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readCsv } from "#lib/sources/reading/csv";
import { type CsvFormat, type CsvRecord, createCsvParser } from "#lib/sources/reading/csv-parser";
import type { Reject } from "#lib/sources/staging/reader";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly escape?: "backslash";
  readonly delimiter?: string;
  readonly records: readonly (readonly [line: number, ...fields: string[]])[];
  readonly rejects: readonly (readonly [line: number, reason: string, value: string])[];
}

const cases: Case[] = JSON.parse(readFileSync("tests/fixtures/csv-cases.json", "utf8"));

const folder = mkdtempSync(join(tmpdir(), "leitmotif-csv-"));

afterAll(() => rmSync(folder, { recursive: true }));

describe("splitting CSV", () => {
  it.each(cases)("splits CSV: $name", ({ text, records, rejects, ...format }) => {
    for (const chunkSize of [1, 2, 3, 7, 1_000]) {
      const found = parse(Buffer.from(text), format, chunkSize);
      expect(found.records.map(({ line, fields }) => [line, ...fields])).toEqual(records);
      expect(found.rejects.map(({ line, reason, value }) => [line, reason, value])).toEqual(rejects);
    }
  });

  it("rejects rows that are not UTF-8 and shows each of their bytes", () => {
    const { records, rejects } = parse(Buffer.from("id,title\n1,Amélie\n2,Heat\n", "latin1"), {}, 5);
    expect(records.map(({ fields }) => fields)).toEqual([
      ["id", "title"],
      ["2", "Heat"],
    ]);
    expect(rejects).toEqual([{ file: "test.csv", line: 2, reason: "is not UTF-8 text", value: "1,Amélie" }]);
  });

  it("gives back any fields, whatever the line ends and wherever the chunks are cut", () => {
    const field = fc
      .oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom(...'a",\\\r\n é') }))
      .map(withoutNul);
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    const lineEnds = fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        rows,
        lineEnds,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (written, ends, chunkSize, doubled) => {
          const format: CsvFormat = { escape: doubled ? "doubled" : "backslash" };
          const text = written.map((fields, row) => `${fields.map((f) => quote(f, doubled)).join(",")}${ends[row]}`);
          const { records, rejects } = parse(Buffer.from(text.join("")), format, chunkSize);
          expect(records.map(({ fields }) => fields)).toEqual(written);
          expect(rejects).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("accounts for every line of any text: it belongs to a record or to a reject", () => {
    const garbage = fc.string({ unit: fc.constantFrom(...'ab",\\\r\n\0é'), maxLength: 80 });
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: 20 }), (text, chunkSize) => {
        const whole = parse(Buffer.from(text), {}, 1_000);
        const cut = parse(Buffer.from(text), {}, chunkSize);
        expect(cut).toEqual(whole);
        const starts = [...whole.records, ...whole.rejects].map(({ line }) => line).sort((a, b) => a - b);
        expect(new Set(starts).size).toBe(starts.length);
        expect(starts[0] ?? 1).toBe(1);
        expect(starts.length === 0).toBe(text === "");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("hostile files", () => {
  it("rejects a line of 100 MB and reads on", async () => {
    const { records, rejects } = await read("long.csv", [
      Buffer.from("id,title\n1,"),
      Buffer.alloc(100_000_000, "x"),
      Buffer.from("\n2,Heat\n"),
    ]);
    expect(records.map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, "id", "title"],
      [3, "2", "Heat"],
    ]);
    expect(rejects).toMatchObject([{ line: 2, reason: "is longer than 16777216 bytes" }]);
    expect(rejects[0]?.value.length).toBeLessThan(3_000);
  });

  it("loses one line to a quote that is never closed in a large file", async () => {
    const rows = 30_000;
    const row = `2,${"x".repeat(697)}\n`;
    const { records, rejects } = await read("stray.csv", [
      Buffer.from('id,title\n1,"Heat\n'),
      Buffer.alloc(rows * row.length, row),
    ]);
    expect(records.length).toBe(1 + rows);
    expect(rejects).toMatchObject([{ line: 2, value: '1,"Heat' }]);
  });

  it("gives up on a file whose quotes balance nowhere instead of reading it again and again", async () => {
    const file = [Buffer.from('id,title\n1,"'), Buffer.alloc(20_000_000, ' y","z\n')];
    await expect(read("hopeless.csv", file)).rejects.toThrow(/hopeless.csv:\d+: has quotes that do not balance/);
  });

  it("reads gzip and skips the byte order mark", async () => {
    const { records } = await read("title.csv.gz", [gzipSync("\ufeffid,title\n1,Heat\n")]);
    expect(records.map(({ fields }) => fields)).toEqual([
      ["id", "title"],
      ["1", "Heat"],
    ]);
  });
});

interface Parsed {
  records: CsvRecord[];
  rejects: Reject[];
}

function parse(bytes: Buffer, format: CsvFormat, chunkSize: number): Parsed {
  const parser = createCsvParser("test.csv", format);
  const parsed: Parsed = { records: [], rejects: [] };
  for (let start = 0; start < bytes.length; start += chunkSize) {
    for (const batch of parser.push(bytes.subarray(start, start + chunkSize), false)) collect(parsed, batch);
  }
  for (const batch of parser.push(Buffer.alloc(0), true)) collect(parsed, batch);
  // Places count from the start of the chunk, which is not what these tests are about.
  parsed.records = parsed.records.map((record) => ({ ...record, start: 0, end: 0 }));
  return parsed;
}

async function read(name: string, parts: Buffer[]): Promise<Parsed> {
  const file = join(folder, name);
  writeFileSync(file, Buffer.concat(parts));
  const parsed: Parsed = { records: [], rejects: [] };
  for await (const batch of readCsv(file)) collect(parsed, batch);
  return parsed;
}

function collect(parsed: Parsed, batch: { records: readonly CsvRecord[]; rejects: readonly Reject[] }): void {
  for (const record of batch.records) parsed.records.push(record);
  for (const reject of batch.rejects) parsed.rejects.push(reject);
}

function quote(field: string, doubled: boolean): string {
  return `"${doubled ? field.replaceAll('"', '""') : field.replace(/["\\]/g, "\\$&")}"`;
}

function withoutNul(text: string): string {
  return text.replaceAll("\0", "");
}
