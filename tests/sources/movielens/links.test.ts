import { expect, it } from "vitest";
import { read } from "#lib/sources/movielens/read";
import { stageContent } from "../stage-file.js";

it("completes IMDb's ids and rejects what is none", async () => {
  const content =
    "movieId,imdbId,tmdbId\n1,0114709,862\n2,113497,\n3,10872600,3.0\n1,0114709,862\n4,tt0114709,5\n5,,6\n";
  const { counts, rejects, ask } = await stageContent(read(), "links.csv", content);
  expect(counts).toEqual({ read: 6, kept: 3, rejected: 3 });
  expect(rejects).toEqual([
    { line: 5, reason: "movie 1 was read before, from line 2", value: "1,0114709,862" },
    { line: 6, reason: 'imdbId "tt0114709" is not a number of up to 9 digits', value: "4,tt0114709,5" },
    { line: 7, reason: "has no imdbId", value: "5,,6" },
  ]);
  expect(await ask("FROM link ORDER BY 1")).toEqual([
    [1, "tt0114709", 862],
    [2, "tt0113497", null],
    [3, "tt10872600", 3],
  ]);
});
