import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IMDB_NUMBER, IMDB_TITLE_ID } from "#lib/contract/ids";
import { read } from "#lib/sources/imdb/read";
import { lineBlocks } from "#lib/sources/reading/line-blocks";
import type { Reject } from "#lib/sources/staging/reader";
import { countStagedRows } from "#lib/sources/staging/staged-rows";
import { openStaging } from "#lib/sources/staging/staging";
import { describeBothWays } from "../../kernels/both-ways.js";

const HEADER = "tconst\tordering\tnconst\tcategory\tjob\tcharacters";

const field = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((number) => `tt${String(number).padStart(7, "0")}`),
  fc.integer({ min: 1, max: 3 }).map(String),
  fc.constantFrom("nm0000001", "actor", "\\N", "", '["A"]', '["\\u0041\\""]', '"', "é", "\u0002", "\u0000"),
  fc.string({ unit: "binary" }),
);
const soundRow = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom("\\N", '["A"]', '["\\n"]'))
  .map(([title, ordering, characters]) =>
    [`tt${String(title).padStart(7, "0")}`, ordering, "nm0000001", "actor", "x", characters].join("\t"),
  );
const row = fc.oneof(
  soundRow,
  fc.array(field, { maxLength: 8 }).map((fields) => fields.join("\t")),
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const garbage = fc.array(
  fc.tuple(
    fc.oneof(
      row.map((text) => Buffer.from(text)),
      fc.uint8Array().map(Buffer.from),
    ),
    lineEnd,
  ),
);

describeBothWays("the reader of IMDb on arbitrary bytes", () => {
  it("keeps the sound lines, rejects all others, and never fails", async () => {
    await fc.assert(
      fc.asyncProperty(garbage, fc.boolean(), async (lines, packed) => {
        const bytes = Buffer.concat([
          Buffer.from(`${HEADER}\n`),
          ...lines.flatMap(([text, end]) => [text, Buffer.from(end)]),
        ]);
        const { counts, rejects, rows } = await stage(packed ? gzipSync(bytes) : bytes);
        const expected = linesOf(bytes).slice(1);
        const kept = soundLines(expected);
        expect(counts).toEqual({ read: expected.length, kept, rejected: expected.length - kept });
        expect([rows, rejects.length]).toEqual([counts.kept, counts.rejected]);
        for (const { line, value } of rejects) {
          expect([expected[line - 2]?.toString("utf8"), expected[line - 2]?.toString("latin1")]).toContain(value);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("lineBlocks", () => {
  it("finds the same lines wherever the chunks end", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", "\t", "\n", "\r") });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(8)), async (content, sizes) => {
        const bytes = Buffer.from(content);
        const found: Buffer[] = [];
        for await (const block of lineBlocks(chunksOf(bytes, sizes))) found.push(block.bytes);
        const lines = Buffer.concat(found).toString();
        expect(lines).toBe(
          linesOf(bytes)
            .map((line) => `${line}\n`)
            .join(""),
        );
      }),
      { examples: [["a\r\n", [2, 0]]] },
    );
  });
});

/** How many lines are sound by the plainest rules, each key counted once. */
function soundLines(lines: readonly Buffer[]): number {
  const keys = lines.filter(isSound).map((line) => {
    const [id, ordering] = line.toString().split("\t");
    return `${id} ${Number(ordering)}`;
  });
  return new Set(keys).size;
}

function isSound(line: Buffer): boolean {
  const text = line.toString();
  const [id = "", ordering = "", person = "", category = "", , characters = ""] = text.split("\t");
  return (
    Buffer.from(text).equals(line) &&
    text.split("\t").length === 6 &&
    !Array.from(text).some((character) => character < " " && character !== "\t") &&
    IMDB_TITLE_ID.test(id) &&
    /^\d{1,10}$/.test(ordering) &&
    Number(ordering) >= 1 &&
    Number(ordering) <= 9999 &&
    new RegExp(`^nm${IMDB_NUMBER}$`).test(person) &&
    !["", "\\N"].includes(category) &&
    (["", "\\N"].includes(characters) || isTextList(characters))
  );
}

function isTextList(json: string): boolean {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((item) => typeof item === "string");
  } catch {
    return false;
  }
}

/** Lines by the plainest rule, bytes kept as they are. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines = bytes.toString("latin1").split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => Buffer.from(line, "latin1"));
}

async function* chunksOf(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (const size of sizes) {
    yield bytes.subarray(start, start + size);
    start += size;
  }
  yield bytes.subarray(start);
}

async function stage(bytes: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
  try {
    const file = join(folder, "title.principals.tsv");
    writeFileSync(file, bytes);
    const rejects: Reject[] = [];
    const staging = openStaging(join(folder, "staged"), join(folder, "rejects"));
    const reader = read().find(({ kind }) => kind === "title.principals");
    if (reader === undefined) throw new Error("no reader");
    const counts = await reader.stage(file, { ...staging, reject: (_, some) => rejects.push(...some) });
    await staging.close();
    const { title_principals: rows } = await countStagedRows(join(folder, "staged"));
    return { counts, rejects, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
