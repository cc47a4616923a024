import { describe, expect, it } from "vitest";
import { haveRealData, realFile } from "../real-data.js";
import { plainRows, stagedRows, stageImdb } from "./plain-rows.js";

interface RealFile {
  readonly file: string;
  readonly rows: number;
  /** A question about the staged table and its answer. */
  readonly question: string;
  readonly answer: unknown[];
}

const FILES: readonly RealFile[] = [
  {
    file: "imdb-2017/title.basics.tsv",
    rows: 18_199,
    question: "FROM title_basics WHERE tconst = 'tt0100275'",
    answer: [
      ...["tt0100275", "movie", "The Wandering Soap Opera", "La Telenovela Errante", false],
      ...[2017, null, 80, ["Comedy", "Drama", "Fantasy"]],
    ],
  },
  {
    file: "imdb-2017/title.akas.tsv",
    rows: 32_852,
    question: "FROM title_akas WHERE titleId = 'tt0100275' AND ordering = 2",
    answer: ["tt0100275", 2, "The Wandering Soap Opera", "XWW", "en", ["imdbDisplay"], null, false],
  },
  {
    file: "imdb-2017/title.ratings.tsv",
    rows: 7_821,
    question: "FROM title_ratings WHERE tconst = 'tt0112502'",
    answer: ["tt0112502", 4, 30],
  },
  {
    file: "imdb-2022/title.basics.tsv",
    rows: 2_000,
    question: "SELECT count(*), count(runtimeMinutes), min(startYear), max(startYear) FROM title_basics",
    answer: ["2000", "1123", 1914, 2023],
  },
  {
    file: "imdb-2022/title.principals.tsv",
    rows: 11_576,
    question: "SELECT count_if(category = 'composer'), count(DISTINCT tconst), count(characters) FROM title_principals",
    answer: ["703", "1959", "3443"],
  },
  {
    file: "imdb-2022/name.basics.tsv",
    rows: 10_177,
    question: "FROM name_basics WHERE nconst = 'nm5533924'",
    answer: [
      ...["nm5533924", 'Stephen "Dr" Love', null, null, ["producer", "actor"]],
      ["tt11092020", "tt9324808", "tt10644644", "tt9873892"],
    ],
  },
  {
    file: "imdb-tiny/title.basics.tsv",
    rows: 99,
    question: "SELECT titleType, startYear, genres FROM title_basics WHERE tconst = 'tt0000001'",
    answer: ["short", 1894, ["Documentary", "Short"]],
  },
  {
    file: "imdb-tiny/title.akas.tsv",
    rows: 99,
    question: "SELECT title, region, types FROM title_akas WHERE titleId = 'tt0000001' AND ordering = 2",
    answer: ["Καρμενσίτα", "GR", null],
  },
  {
    file: "imdb-tiny/title.ratings.tsv",
    rows: 99,
    question: "FROM title_ratings WHERE tconst = 'tt0000100'",
    answer: ["tt0000100", 5.4, 27],
  },
  {
    file: "imdb-tiny/title.principals.tsv",
    rows: 99,
    question:
      "SELECT nconst, category, job, characters FROM title_principals WHERE tconst = 'tt0000001' AND ordering = 1",
    answer: ["nm1588970", "self", null, ["Herself"]],
  },
  {
    file: "imdb-tiny/title.crew.tsv",
    rows: 99,
    question: "FROM title_crew WHERE tconst = 'tt0000007'",
    answer: ["tt0000007", ["nm0005690", "nm0374658"], null],
  },
  {
    file: "imdb-tiny/title.episode.tsv",
    rows: 99,
    question: "FROM title_episode WHERE tconst = 'tt0041951'",
    answer: ["tt0041951", "tt0041038", 1, 9],
  },
  {
    file: "imdb-tiny/name.basics.tsv",
    rows: 99,
    question: "SELECT primaryName, birthYear, deathYear, primaryProfession FROM name_basics WHERE nconst = 'nm0000001'",
    answer: ["Fred Astaire", 1899, 1987, ["soundtrack", "actor", "miscellaneous"]],
  },
];

describe.skipIf(!haveRealData)("real files of IMDb", () => {
  it.each(FILES)("reads $file row by row as plain splitting sees it", async ({ file, rows, question, answer }) => {
    const { staged, table } = await stageImdb(realFile(file));
    expect(staged.counts).toEqual({ read: rows, kept: rows, rejected: 0 });
    expect(staged.rejects).toEqual([]);
    expect(await staged.ask(question)).toEqual([answer]);
    expect(await stagedRows(staged, table)).toEqual(plainRows(realFile(file)));
  });

  it("reads a whole packed file with the sums that plain splitting finds", async () => {
    const file = realFile("imdb-ratings-2017/title.ratings.tsv.gz");
    const { staged } = await stageImdb(file);
    expect(staged.counts).toEqual({ read: 775_956, kept: 775_956, rejected: 0 });
    const rows = plainRows(file);
    const votes = rows.reduce((sum, row) => sum + Number(row.split("\t")[2]), 0);
    const tenths = rows.reduce((sum, row) => sum + Math.round(Number(row.split("\t")[1]) * 10), 0);
    expect([rows.length, votes, tenths]).toEqual([775_956, 772_953_501, 53_865_556]);
    const sums = "SELECT count(*), sum(numVotes), sum(round(averageRating * 10)) FROM title_ratings";
    expect(await staged.ask(sums)).toEqual([[String(rows.length), String(votes), tenths]]);
  });
});
