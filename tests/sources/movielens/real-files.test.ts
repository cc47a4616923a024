import { describe, expect, it } from "vitest";
import { read } from "#lib/sources/movielens/read";
import { haveRealData, realFile } from "../real-data.js";
import { stageFile } from "../stage-file.js";

describe.skipIf(!haveRealData)("real links of MovieLens", () => {
  it("reads all links", async () => {
    const { counts, ask } = await stageFile(read(), realFile("movielens/links.csv"));
    expect(counts).toEqual({ read: 45843, kept: 45843, rejected: 0 });
    expect(
      await ask(`SELECT count(DISTINCT movielens_id), count(DISTINCT imdb_id), count(*) - count(tmdb_id),
        count_if(NOT regexp_full_match(imdb_id, 'tt\\d{7}')) FROM link`),
    ).toEqual([["45843", "45843", "219", "0"]]);
    expect(await ask("FROM link WHERE movielens_id = 1")).toEqual([[1, "tt0114709", 862]]);
  });

  it("reads the links of the small data set", async () => {
    const { counts, ask } = await stageFile(read(), realFile("movielens/links_small.csv"));
    expect(counts).toEqual({ read: 9742, kept: 9742, rejected: 0 });
    expect(await ask("SELECT count(*) FROM link WHERE tmdb_id IS NULL")).toEqual([["8"]]);
  });
});
