import { describe, expect, it } from "vitest";
import { read } from "#lib/sources/spotify/read";
import { haveRealData, realFile } from "../real-data.js";
import { stageFile } from "../stage-file.js";

describe.skipIf(!haveRealData)("real CSVs of Spotify tracks", () => {
  it("reads the original columns and rejects the blank track and the exact repetition", async () => {
    const { counts, rejects, ask } = await stageFile(read(), realFile("spotify/tracks_39.csv"));
    expect(counts).toEqual({ read: 39, kept: 37, rejected: 2 });
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [22, "is blank: it has no track_name, no artists and no album_name"],
      [28, "track 5A6E9cVlxYAmEvdbEE4w9Y in the genre piano was read before, from line 27"],
    ]);
    expect(rejects[0]?.value).toMatch(/^65900,1kR4gIb7nGxHPI3D2ifs59,,,,0,0,False,/);
    expect(await ask("FROM track WHERE track_id = '5RcuQ6S2thR4oTsgHC4tIO'")).toEqual([
      [
        ...["5RcuQ6S2thR4oTsgHC4tIO", "Such a Groovy Guy", ['"Weird Al" Yankovic'], '"Weird Al" Yankovic', "comedy"],
        ...[22, 182733, false, 0.539, 0.656, 7, -10.554, 1, 0.06, 0.281, 0, 0.0499, 0.844, 145.431, 4],
      ],
    ]);
    expect(await ask("SELECT artists FROM track WHERE track_name = 'Hakuna Matata'")).toEqual([
      [["Billy Eichner", "Seth Rogen", "JD McCrary", "Childish Gambino"]],
    ]);
    expect(
      await ask(`SELECT list(track_genre ORDER BY track_genre) FROM track
        WHERE track_id = '5e3YOg6fIkP0wD5TyxcHOH'`),
    ).toEqual([[["alt-rock", "alternative", "funk", "metal"]]]);
    expect(await ask("SELECT track_name, time_signature FROM track WHERE tempo IS NULL")).toEqual([
      ["Outside Air Unit 2", null],
    ]);
    expect(await ask("SELECT count(DISTINCT track_id), count_if(explicit) FROM track")).toEqual([["31", "3"]]);
  });

  it("reads a copy with further columns and numbers for true and false", async () => {
    const { counts, ask } = await stageFile(read(), realFile("spotify/tracks_2938.csv"));
    expect(counts).toEqual({ read: 2938, kept: 2938, rejected: 0 });
    expect(
      await ask(`SELECT count(DISTINCT track_id), count(DISTINCT track_genre), count_if(explicit),
        count_if(NOT explicit), count(*) - count(tempo), count_if(album_name ILIKE '%soundtrack%') FROM track`),
    ).toEqual([["2938", "113", "270", "2668", "6", "59"]]);
    expect(
      await ask(`SELECT track_name, artists, popularity, loudness, tempo FROM track
        WHERE track_id = '4XQdfC05SOGjriwltbh0aO'`),
    ).toEqual([["A Ferro e Fogo", ["Zezé Di Camargo & Luciano"], 45, -4.54, 82.21]]);
  });
});
