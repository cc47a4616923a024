import { describe, expect, it } from "vitest";
import { read } from "#lib/sources/tmdb/read";
import { stageContent } from "../stage-file.js";

describe("release dates", () => {
  it.each([
    ["month first unless a date says otherwise", ["1/2/2003"], ["2003-01-02"]],
    ["day first in a file with one date that says so", ["1/2/2003", "31/12/1999"], ["1999-12-31", "2003-02-01"]],
    [
      "the century that is not after the delivery",
      ["1/2/25", "1/2/26", "12/31/25"],
      ["1926-01-02", "2025-01-02", "2025-12-31"],
    ],
    ["ISO beside slashes", ["1894-01-09", "1/9/94"], ["1894-01-09", "1994-01-09"]],
    ["words for unknown", ["NaN", "None", ""], [null, null, null]],
  ])("reads release dates with %s", async (_, written, dates) => {
    const content = ["id,title,release_date", ...written.map((date, index) => `${index + 1},Film,${date}`)].join("\n");
    const { rejects, ask } = await stageContent(read(), "films.csv", content, "2025-03-01");
    expect(rejects).toEqual([]);
    expect((await ask("SELECT release_date FROM film ORDER BY 1")).flat()).toEqual(dates);
  });

  it("needs a delivery's date or a year beside a year of two digits", async () => {
    const { rejects, ask } = await stageContent(
      read(),
      "films.csv",
      "id,title,release_date,release_year\n1,A,1/2/16,1916\n2,B,1/2/16,\n",
      "downloads",
    );
    expect(rejects).toMatchObject([{ line: 3, reason: expect.stringContaining("is not clear about its century") }]);
    expect(await ask("SELECT release_date FROM film")).toEqual([["1916-01-02"]]);
  });
});

describe("lists in cells", () => {
  it.each([
    [
      "with commas, of which some belong to a company's name",
      "Columbia Pictures, Metro-Goldwyn-Mayer, Inc., Toho Co., Ltd.",
      ["Columbia Pictures", "Metro-Goldwyn-Mayer, Inc.", "Toho Co., Ltd."],
    ],
    ["with bars", "Ladd Company|Warner Bros., Inc.", ["Ladd Company", "Warner Bros., Inc."]],
    ["in brackets that are a name", "[adult swim], Williams Street", ["[adult swim]", "Williams Street"]],
    ["as JSON", '[{"name": "Toho", "id": 882}]', ["Toho"]],
    ["as Python", "[{'name': \"Ladd's\", 'id': 7}]", ["Ladd's"]],
    ["that are empty", "", []],
    ["that are empty in JSON", "[]", []],
  ])("reads lists in cells %s", async (_, cell, names) => {
    const content = `id,title,production_companies\n1,A,"${cell.replaceAll('"', '""')}"\n`;
    const { ask } = await stageContent(read(), "films.csv", content);
    expect(await ask("SELECT production_companies FROM film")).toEqual([[names]]);
  });
});

it("reads the 24 columns of the largest file going round", async () => {
  const header =
    "id,title,vote_average,vote_count,status,release_date,revenue,runtime,adult,backdrop_path,budget,homepage,imdb_id," +
    "original_language,original_title,overview,popularity,poster_path,tagline,genres,production_companies," +
    "production_countries,spoken_languages,keywords";
  const row =
    '7,Vent,7.25,12,Released,1987-11-02,0,0,False,/b.jpg,1000,,tt0000007,fr,"Le vent, encore","Il dit ""va"".",3.5,' +
    '/p.jpg,,"Drama, Science Fiction",Studio A,"France, Japan",Français,"wind, sea"';
  const { counts, ask } = await stageContent(read(), "TMDB_movie_dataset_v11.csv", `${header}\n${row}\n`);
  expect(counts).toEqual({ read: 1, kept: 1, rejected: 0 });
  expect(await ask("FROM film")).toEqual([
    [
      ...["table", 7, "tt0000007", "Vent", "Le vent, encore", "fr", "1987-11-02", 1987, "Released", false],
      ...["1000", null, null, 3.5, 7.25, 12, 'Il dit "va".', null, ["Drama", "Science Fiction"], ["Studio A"]],
      ...[["France", "Japan"], ["Français"], ["wind", "sea"]],
    ],
  ]);
  expect(await ask("FROM film_keyword ORDER BY keyword")).toEqual([
    [7, null, "sea"],
    [7, null, "wind"],
  ]);
});

it("reads films with Python in their cells and a collection", async () => {
  const content =
    "adult,belongs_to_collection,budget,genres,id,imdb_id,title\n" +
    "False,\"{'id': 10194, 'name': 'Toy Story Collection', 'poster_path': None}\",30000000,\"[{'id': 16, 'name': 'Animation'}]\",862,tt0114709,Toy Story\n";
  const { ask } = await stageContent(read(), "movies_metadata.csv", content);
  expect(await ask("SELECT tmdb_id, collection, genres FROM film")).toEqual([
    [862, "Toy Story Collection", ["Animation"]],
  ]);
});
