import { describe, expect, it } from "vitest";
import { read } from "#lib/sources/tmdb/read";
import { haveRealData, realFile } from "../real-data.js";
import { stageFile } from "../stage-file.js";

describe.skipIf(!haveRealData)("real CSVs of TMDb", () => {
  it("reads the 5,000 films with JSON in their cells", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb/tmdb_5000_movies.csv"));
    expect(counts).toEqual({ read: 4803, kept: 4803, rejected: 0 });
    expect(
      await ask(`SELECT origin, tmdb_id, imdb_id, title, original_title, original_language, release_date, release_year,
        status, adult, budget, revenue, runtime, popularity, vote_average, vote_count, collection, genres,
        production_companies, production_countries, spoken_languages, len(keywords), keywords[1]
        FROM film WHERE tmdb_id = 19995`),
    ).toEqual([
      [
        ...["table", 19995, null, "Avatar", "Avatar", "en", "2009-12-10", 2009],
        ...["Released", null, "237000000", "2787965087", 162, 150.437577, 7.2, 11800, null],
        ["Action", "Adventure", "Fantasy", "Science Fiction"],
        [
          "Ingenious Film Partners",
          "Twentieth Century Fox Film Corporation",
          "Dune Entertainment",
          "Lightstorm Entertainment",
        ],
        ["United States of America", "United Kingdom"],
        ["English", "Español"],
        ...["21", "culture clash"],
      ],
    ]);
    const unknown = ["release_date", "budget", "revenue", "runtime", "vote_average"];
    const unknownCounts = unknown.map((column) => `count(*) - count(${column})`).join();
    expect(await ask(`SELECT ${unknownCounts} FROM film`)).toEqual([["1", "1037", "1427", "37", "63"]]);
    expect(await ask("SELECT count(DISTINCT title), count_if(title <> original_title), sum(budget) FROM film")).toEqual(
      [["4800", "261", "139503326521"]],
    );
    expect(
      await ask("SELECT count(*), count(DISTINCT keyword_id), count(*) - count(keyword) FROM film_keyword"),
    ).toEqual([["36194", "9813", "2"]]);
  });

  it("reads the 45,000 films with shifted rows, bad ids and two digits for the year", async () => {
    const file = realFile("tmdb/movies_metadata_45k_4cols.csv");
    const { counts, rejects, ask } = await stageFile(read(), file, "2017-11-05");
    expect(counts).toEqual({ read: 45466, kept: 45416, rejected: 50 });
    expect(countBy(rejects.map(({ reason }) => reason.replace(/tt\d+|line \d+/g, "…")))).toEqual({
      "film … was read before, from …": 30,
      "has neither a TMDb id nor an IMDb id": 17,
      'imdb_id "0" is not tt and 7 to 9 digits': 3,
    });
    expect(rejects.find(({ line }) => line === 19732)).toEqual({
      line: 19732,
      reason: 'imdb_id "0" is not tt and 7 to 9 digits',
      value: `0,"[{'iso_639_1': 'en', 'name': 'English'}]",Midnight Man,1`,
    });
    expect(
      await ask(`SELECT count(imdb_id), count(tmdb_id), count(release_date), min(release_date), max(release_date),
        count_if(release_year >= 2000) FROM film`),
    ).toEqual([["45416", "0", "45332", "1874-12-09", "2017-12-31", "24198"]]);
    expect(
      await ask(`SELECT imdb_id, title, release_date, release_year FROM film
        WHERE imdb_id IN ('tt0017136', 'tt0114709', 'tt0000008') ORDER BY 1`),
    ).toEqual([
      ["tt0000008", "Edison Kinetoscopic Record of a Sneeze", "1894-01-09", 1894],
      ["tt0017136", "Metropolis", "1927-01-10", 1927],
      ["tt0114709", "Toy Story", "1995-10-30", 1995],
    ]);
  });

  it("reads the 10,866 films with bars in lists and the year beside the date's two digits", async () => {
    const { counts, rejects, ask } = await stageFile(read(), realFile("tmdb/tmdb_movies_10866.csv"));
    expect(counts).toEqual({ read: 10866, kept: 10865, rejected: 1 });
    expect(rejects).toMatchObject([{ line: 2092, reason: "film 42194 was read before, from line 2091" }]);
    expect(
      await ask("SELECT imdb_id, title, release_date, budget, genres, keywords FROM film WHERE tmdb_id = 135397"),
    ).toEqual([
      [
        ...["tt0369610", "Jurassic World", "2015-06-09", "150000000"],
        ["Action", "Adventure", "Science Fiction", "Thriller"],
        null,
      ],
    ]);
    expect(
      await ask(`SELECT min(release_date), max(release_date), count_if(year(release_date) <> release_year),
        count(*) - count(imdb_id), count(*) - count(budget), count_if(len(genres) = 0), sum(len(genres)) FROM film`),
    ).toEqual([["1960-01-01", "2015-12-31", "0", "10", "5696", "23", "26955"]]);
  });

  it("reads credits that Python wrote", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb/credits_sample_pyliteral.csv"));
    expect(counts).toEqual({ read: 99, kept: 99, rejected: 0 });
    expect(await ask("SELECT kind, count(*) FROM film_credit GROUP BY ALL ORDER BY 1")).toEqual([
      ["cast", "1668"],
      ["crew", "2182"],
    ]);
    expect(await ask("SELECT count(*) FROM film_credit WHERE job = 'Original Music Composer'")).toEqual([["51"]]);
    expect(
      await ask(`SELECT tmdb_id, kind, person_id, name, department, job, character, billing, credit_id
        FROM film_credit WHERE tmdb_id = 862 AND (billing = 0 OR job = 'Director') ORDER BY kind`),
    ).toEqual([
      [862, "cast", 31, "Tom Hanks", null, null, "Woody (voice)", 0, "52fe4284c3a36847f8024f95"],
      [862, "crew", 7879, "John Lasseter", "Directing", "Director", null, null, "52fe4284c3a36847f8024f49"],
    ]);
  });

  it("reads keywords that Python wrote", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb/keywords_sample_pyliteral.csv"));
    expect(counts).toEqual({ read: 99, kept: 99, rejected: 0 });
    expect(await ask("SELECT count(*), count(DISTINCT tmdb_id) FROM film_keyword")).toEqual([["737", "88"]]);
    expect(await ask("FROM film_keyword WHERE keyword_id = 15101")).toEqual([
      [8844, 15101, "based on children's book"],
    ]);
  });
});

describe.skipIf(!haveRealData)("real answers of TMDb's API", () => {
  it("reads the details of a film", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb-api/movie_419704_details.json"));
    expect(counts).toEqual({ read: 1, kept: 1, rejected: 0 });
    expect(
      await ask(`SELECT origin, tmdb_id, imdb_id, title, release_date, adult, budget, runtime, vote_count, collection,
        genres, production_countries, spoken_languages, keywords FROM film`),
    ).toEqual([
      [
        ...["details", 419704, "tt2935510", "Ad Astra", "2019-09-17", false, "87500000", 123, 3554, null],
        ["Science Fiction", "Drama"],
        ["Brazil", "China", "United States of America"],
        ["English", "Norsk"],
        null,
      ],
    ]);
  });

  it("reads credits", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb-api/movie_419704_credits.json"));
    expect(counts).toEqual({ read: 1, kept: 1, rejected: 0 });
    expect(await ask("SELECT tmdb_id, kind, count(*) FROM film_credit GROUP BY ALL ORDER BY kind")).toEqual([
      [419704, "cast", "9"],
      [419704, "crew", "245"],
    ]);
    expect(await ask("SELECT name, department FROM film_credit WHERE job = 'Sound Designer' LIMIT 1")).toEqual([
      ["Gary Rydstrom", "Sound"],
    ]);
  });

  it("reads details that a program has wrapped together with credits, titles and keywords", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb-api/movie_993710_details_credits.json"));
    expect(counts).toEqual({ read: 1, kept: 1, rejected: 0 });
    expect(await ask("SELECT origin, tmdb_id, imdb_id, title, budget, spoken_languages, keywords FROM film")).toEqual([
      [
        ...["details", 993710, "tt21191806", "Back in Action", null],
        ["Polish", "English"],
        ["spy", "gun fight", "assertive", "spy action"],
      ],
    ]);
    expect(await ask("SELECT kind, count(*) FROM film_credit GROUP BY ALL ORDER BY kind")).toEqual([
      ["cast", "27"],
      ["crew", "76"],
    ]);
    expect(await ask("SELECT person_id, name FROM film_credit WHERE job = 'Original Music Composer'")).toEqual([
      [49911, "Christopher Lennertz"],
    ]);
    expect(await ask("FROM film_alternative_title")).toEqual([
      [993710, "重返行动", "CN", null, null],
      [993710, "特務再出發", "TW", null, null],
    ]);
    expect(await ask("SELECT keyword_id FROM film_keyword ORDER BY 1")).toEqual([[470], [208009], [325772], [328409]]);
  });

  it("reads details with everything appended", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb-api/movie_append_to_response.json"));
    expect(counts).toEqual({ read: 1, kept: 1, rejected: 0 });
    expect(await ask("SELECT origin, tmdb_id, title FROM film")).toEqual([["details", 550, "Fight Club"]]);
    expect(await ask("SELECT kind, name, coalesce(job, character) FROM film_credit ORDER BY kind")).toEqual([
      ["cast", "Edward Norton", "The Narrator"],
      ["crew", "David Fincher", "Director"],
    ]);
    expect(await ask("FROM film_alternative_title ORDER BY kind NULLS FIRST")).toEqual([
      [550, "Fight Club", "DE", null, null],
      [550, "Fight Club", "DE", "de", "translation"],
    ]);
    expect(await ask("SELECT keyword FROM film_keyword ORDER BY keyword_id")).toEqual([
      ["based on novel or book"],
      ["dual identity"],
    ]);
  });

  it("takes an empty date for unknown", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb-api/movie_blank_dates.json"));
    expect(counts).toEqual({ read: 1, kept: 1, rejected: 0 });
    expect(await ask("SELECT title, release_date, release_year, revenue FROM film")).toEqual([
      ["Chariots of Fire", null, null, "58972904"],
    ]);
  });

  it("reads a page of films", async () => {
    const { counts, ask } = await stageFile(read(), realFile("tmdb-api/now_playing_page.json"));
    expect(counts).toEqual({ read: 20, kept: 20, rejected: 0 });
    expect(
      await ask(`SELECT origin, title, release_date, popularity, vote_average, vote_count, genres, keywords
        FROM film WHERE tmdb_id = 939243`),
    ).toEqual([
      [
        ...["list", "Sonic the Hedgehog 3", "2024-12-19", 4924.543, 7.806, 1439],
        ["Action", "Science Fiction", "Comedy", "Family"],
        null,
      ],
    ]);
  });

  it("keeps the films of a search for anything and rejects people and series", async () => {
    const { counts, rejects, ask } = await stageFile(read(), realFile("tmdb-api/search_multi.json"));
    expect(counts).toEqual({ read: 20, kept: 7, rejected: 13 });
    expect(countBy(rejects.map(({ reason }) => reason.replace(/^results\[\d+]: /, "")))).toEqual({
      "is not a film: person": 12,
      "is not a film: tv": 1,
    });
    expect(rejects[0]).toMatchObject({ line: 1, reason: "results[0]: is not a film: person" });
    expect(await ask("SELECT tmdb_id, title FROM film ORDER BY 1 LIMIT 2")).toEqual([
      [98069, "Charles Bradley: Soul of America"],
      [116103, "Pacquiao vs Bradley"],
    ]);
  });
});

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
