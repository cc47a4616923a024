import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, expect, it, vi } from "vitest";
import { PLAIN_VARIABLE } from "#lib/kernels/fast-or-plain";
import { read as readDiscogs } from "#lib/sources/discogs/read";
import { read as readImdb } from "#lib/sources/imdb/read";
import { anyDump } from "../sources/discogs/any-dump.js";
import { stageContent } from "../sources/stage-file.js";

const RATINGS = Array.from(
  { length: 5_000 },
  (_, index) => `tt${String(index + 1).padStart(7, "0")}\t${(index % 100) / 10}\t${index}`,
);

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  ["IMDb", readImdb(), "title.ratings.tsv.gz", ["tconst\taverageRating\tnumVotes", ...RATINGS, ""].join("\n")],
  ["Discogs", readDiscogs(), "releases.xml.gz", anyDump(7, 300)],
  ["Discogs, for the screen", readDiscogs({ discogs: { releases: "screen" } }), "releases.xml.gz", anyDump(8, 300)],
])("stages the same bytes from a file of %s in WebAssembly and plainly", async (_, readers, name, content) => {
  const fast = await stagedBytes("");
  const plain = await stagedBytes("1");
  expect(plain).toEqual(fast);
  expect(fast.files.length).toBeGreaterThan(0);

  async function stagedBytes(plain: string) {
    vi.stubEnv(PLAIN_VARIABLE, plain);
    const { counts, rejects, folder } = await stageContent(readers, name, gzipSync(content));
    const files = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))] as const);
    return { counts, rejects, files };
  }
});
