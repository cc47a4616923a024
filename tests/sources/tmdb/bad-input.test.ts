import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "#lib/sources/tmdb/read";
import { type Staged, stageContent } from "../stage-file.js";

interface Case<Reason> {
  readonly name: string;
  readonly content: string;
  readonly encoding?: "latin1" | "utf16le" | "gzip, cut";
  /** Id and title of the films that are kept. */
  readonly kept?: readonly (readonly [id: number, title: string])[];
  readonly rejects?: readonly Reason[];
  readonly error?: string;
}

const files: Case<readonly [line: number, reason: string]>[] = JSON.parse(
  readFileSync("tests/fixtures/bad-films.json", "utf8"),
);

const answers: Case<string>[] = JSON.parse(readFileSync("tests/fixtures/bad-answers.json", "utf8"));

describe("a CSV of films with", () => {
  it.each(files)("judges a CSV of films with $name", async ({ content, encoding, kept, rejects, error }) => {
    const staged = stageContent(read(), "films.csv", encoded(content, encoding));
    if (error !== undefined) return expect(staged).rejects.toThrow(error);
    expect(await filmsOf(await staged)).toEqual(kept);
    const found = (await staged).rejects;
    expect(found.map(({ line }) => line)).toEqual(rejects?.map(([line]) => line));
    for (const [index, [, reason]] of (rejects ?? []).entries()) expect(found[index]?.reason).toContain(reason);
  });

  it("counts whatever it reads, be it anything at all", async () => {
    const cell = fc.oneof(fc.constantFrom("1", "7", "", '"', '"x', "2015-02-29", "1/2/99", "[{'id'"), fc.string());
    const lines = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom("\n", "\r\n", "\r"), async (rows, lineEnd) => {
        const content = ["id,title,release_date", ...rows.map((cells) => cells.join(","))].join(lineEnd);
        const { counts, rejects } = await stageContent(read(), "films.csv", content);
        expect(counts.read).toBe(counts.kept + counts.rejected);
        expect(rejects).toHaveLength(counts.rejected);
        expect(counts.read).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});

describe("an answer of TMDb's API:", () => {
  it.each(answers)("judges an answer of TMDb's API: $name", async ({ content, kept, rejects, error }) => {
    const staged = stageContent(read(), "answer.json", content);
    if (error !== undefined) return expect(staged).rejects.toThrow(error);
    expect(await filmsOf(await staged)).toEqual(kept);
    expect((await staged).rejects.map(({ reason }) => reason)).toEqual(rejects);
  });
});

function encoded(content: string, encoding: Case<unknown>["encoding"]): Uint8Array {
  if (encoding === "gzip, cut") return gzipSync(content).subarray(0, -10);
  return Buffer.from(content, encoding ?? "utf8");
}

async function filmsOf({ counts, ask }: Staged): Promise<unknown[][]> {
  return counts.kept === 0 ? [] : ask("SELECT tmdb_id, title FROM film ORDER BY 1");
}
