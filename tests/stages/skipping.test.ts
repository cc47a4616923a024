import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codeHashes } from "#lib/core/code/code-closures";
import { STAGES } from "#lib/pipeline";

const compiled = "src/lib/dist";
const folder = mkdtempSync(join(tmpdir(), "leitmotif-code-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const before = codeHashes(compiled);

/** Everything that decides by the hash of its code whether it is up to date, with the modules that it names. */
const WORK: Readonly<Record<string, readonly string[]>> = {
  "staging imdb": ["sources/imdb/read"],
  "staging discogs": ["sources/discogs/read"],
  "staging tmdb": ["sources/tmdb/read"],
  "staging spotify": ["sources/spotify/read"],
  ...Object.fromEntries(STAGES.flatMap(({ name, made }) => (made === undefined ? [] : [[name, made.code]]))),
};
const STAGING = ["staging imdb", "staging discogs", "staging tmdb", "staging spotify"];
const REPORT = ["notebooks", "site"];
const ALL = [...STAGING, "warehouse", "link", "gates", "snapshot", "evidence", ...REPORT, "publish"];

/** A file of each room, and what is done again, by its own code, when the file changes. */
const CHANGES: readonly (readonly [file: string, again: readonly string[]])[] = [
  ["core/errors.js", ALL],
  ["contract/content-digests.js", ["staging imdb", "warehouse"]],
  ["sources/imdb/read.js", ["staging imdb", "warehouse"]],
  ["sources/imdb/notice.js", ["site"]],
  ["sources/imdb/fetch.js", []],
];

describe("a change of the code", () => {
  it.each(CHANGES)("in %s has done again what uses it, and nothing else", (file, again) => {
    const copy = join(folder, file.replaceAll("/", "-"));
    cpSync(compiled, copy, { recursive: true });
    expect(existsSync(join(copy, file))).toBe(true);
    appendFileSync(join(copy, file), "\n");
    const after = codeHashes(copy);
    const changed = Object.entries(WORK).filter(([, modules]) => modules.some((name) => before[name] !== after[name]));
    expect(changed.map(([name]) => name)).toEqual(ALL.filter((name) => again.includes(name)));
  });

  it("is looked for in every room that a build runs", () => {
    expect(new Set(CHANGES.map(([file]) => file.split("/")[0]))).toEqual(new Set(["core", "contract", "sources"]));
  });
});
