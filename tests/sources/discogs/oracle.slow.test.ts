import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBlockParser } from "#lib/sources/discogs/dump/parse-block";
import { type RecordKindName, recordKinds } from "#lib/sources/discogs/dump/record-kinds";
import { createRecordSplitter, type SplitRecords } from "#lib/sources/discogs/dump/record-splitter";
import { screenTest } from "#lib/sources/discogs/screen";
import { createLineWriter } from "#lib/sources/staging/staged-lines";
import { describeBothWays } from "../../kernels/both-ways.js";
import { haveRealData, realFile } from "../real-data.js";
import { anyDump } from "./any-dump.js";
import { oracleTables, type Tables } from "./oracle.js";
import { stage, temporaryFile } from "./stage.js";

const anySeed = fc.integer();

describeBothWays("the reader of dumps agrees with a full XML parser row for row", () => {
  it("agrees with the oracle on any well-formed dump, wherever its bytes are cut into chunks", () => {
    fc.assert(
      fc.property(anySeed, fc.nat({ max: 4 }), fc.array(fc.nat({ max: 200 })), (seed, releases, sizes) => {
        const xml = anyDump(seed, releases);
        const { lines, rejects } = read("releases", chunksOf(Buffer.from(xml), sizes));
        expect(rejects).toEqual([]);
        expect(lines).toEqual(encoded("releases", oracleTables(xml, "release")));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("agrees with the oracle about which releases are for the screen", () => {
    fc.assert(
      fc.property(anySeed, fc.nat({ max: 4 }), (seed, releases) => {
        const xml = anyDump(seed, releases);
        const screen = oracleTables(xml, "release").release?.filter((row) => row.is_screen) ?? [];
        const { lines, wanted } = read("releases", [Buffer.from(xml)], true);
        expect(lines.release).toEqual(encodeRows("releases", "release", screen));
        expect(wanted).toBeGreaterThanOrEqual(screen.length);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  describe.skipIf(!haveRealData)("on real files", () => {
    it.each([
      ["releases", "release", "discogs_20200806_releases.xml.gz"],
      ["releases", "release", "release-single.xml"],
      ["masters", "master", "discogs_20200806_masters.xml.gz"],
      ["masters", "master", "masters_46.xml"],
      ["artists", "artist", "discogs_20200806_artists.xml.gz"],
    ] as const)("agrees with the oracle on %s in real %s elements of %s", async (_kind, element, name) => {
      const file = realFile(`discogs/${name}`);
      const { tables, counts } = await stage(file);
      const expected = oracleTables(textOf(file), element);
      expect(tables).toEqual(expected);
      expect(counts).toMatchObject({ read: expected[element]?.length, rejected: 0 });
    });

    it("agrees with the oracle on a real release, cut at every byte", () => {
      const xml = readFileSync(realFile("discogs/release-single.xml"));
      const expected = encoded("releases", oracleTables(xml.toString(), "release"));
      for (let size = 1; size < xml.length; size += 37) {
        const { lines } = read("releases", [xml.subarray(0, size), xml.subarray(size)]);
        expect(lines).toEqual(expected);
      }
      expect(read("releases", chunksOf(xml, new Array(xml.length).fill(1))).lines).toEqual(expected);
    });
  });

  it("agrees with the oracle end to end, through workers and Parquet", async () => {
    const xml = anyDump(3, 500);
    const { tables } = await stage(temporaryFile("releases.xml", xml));
    expect(tables).toEqual(oracleTables(xml, "release"));
  });
});

/** What the main thread and a worker make of chunks, without the thread between them. */
function read(kindName: RecordKindName, chunks: readonly Buffer[], screenOnly = false) {
  const kind = recordKinds[kindName];
  const splitter = createRecordSplitter("dump.xml", kind.element, screenOnly ? screenTest : undefined);
  const parse = createBlockParser(kind, screenOnly);
  const lines = Object.fromEntries(Object.keys(kind.tables).map((table) => [table, ""]));
  const rejects: string[] = [];
  let wanted = 0;
  const take = ({ block, rejects: found }: SplitRecords) => {
    rejects.push(...found.map(({ reason }) => reason));
    if (block === undefined) return;
    const parsed = parse(block);
    for (const [table, { bytes }] of Object.entries(parsed.tables)) lines[table] += Buffer.from(bytes).toString();
    rejects.push(...parsed.faults.map(({ reason }) => reason));
    wanted += block.ends.length;
  };
  for (const chunk of chunks) take(splitter.push(chunk));
  take(splitter.end());
  return { lines, rejects, wanted };
}

function chunksOf(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let start = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(start, start + size));
    start += size;
  }
  return [...chunks, bytes.subarray(start)];
}

function encoded(kindName: RecordKindName, tables: Tables): Record<string, string> {
  return Object.fromEntries(
    Object.keys(recordKinds[kindName].tables).map((table) => [table, encodeRows(kindName, table, tables[table] ?? [])]),
  );
}

function encodeRows(kindName: RecordKindName, table: string, rows: Tables[string]): string {
  const columns = recordKinds[kindName].tables[table];
  if (columns === undefined) throw new Error(`no table ${table}`);
  const lines = createLineWriter(columns);
  // Rows of the oracle have the columns of the table: what they hold is what is tested.
  for (const row of rows) lines.add(row as Parameters<typeof lines.add>[0]);
  return Buffer.from(lines.take()).toString();
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
}
