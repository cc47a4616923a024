import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawFilmCharts } from "#publish/films/film-charts";
import { type FilmRow, filmsCsv, readFilmsCsv } from "#publish/films/film-row";
import { filmService } from "#publish/films/film-service";
import { filmsOfYear } from "#publish/films/films-of-year";
import { leitmotif } from "../cli/run.js";
import { type FilmApi, startFilmApi, TOKEN } from "./servers/film-api.js";

let api: FilmApi;

beforeAll(async () => {
  api = await startFilmApi(90);
});
afterAll(() => api.stop());

describe("the films of a year", () => {
  it.each([1, 20, 21, 60])("are at least %i, each once, most popular first", async (least) => {
    const films = await filmsOfYear(service(), { year: 2023, films: least });
    expect(films.length).toBeGreaterThanOrEqual(least);
    expect(new Set(films.map(({ id }) => id)).size).toBe(films.length);
    expect(films.map(({ popularity }) => popularity)).toEqual(
      films.map(({ popularity }) => popularity).sort((a, b) => b - a),
    );
  });

  it("have names of genres and companies, and no money where none is known", async () => {
    const films = await filmsOfYear(service(), { year: 2023, films: 20 });
    expect(films[0]).toMatchObject({ id: 1, genres: ["Comedy", "Science Fiction"], budget: 11_000_000 });
    expect(films[3]).toMatchObject({ id: 4, budget: null, revenue: null });
    expect(films[2]).toMatchObject({ id: 3, production_companies: [], runtime: null });
  });

  it("are too few where the year has no more", async () => {
    const failure = filmsOfYear(service(), { year: 2023, films: 91 });
    await expect(failure).rejects.toThrow("TMDb knows only 90 films of 2023 (ask for fewer with --films)");
  });

  it("are read as they were written, whatever their titles", () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !/[|\r\n]/.test(text));
    const film: fc.Arbitrary<FilmRow> = fc.record({
      id: fc.nat(),
      title: word,
      release_date: fc.constant("2023-01-01"),
      popularity: fc.double({ noNaN: true, noDefaultInfinity: true }).map(Math.abs),
      genres: fc.array(word),
      production_companies: fc.array(word),
      budget: fc.option(fc.nat()),
      revenue: fc.option(fc.nat()),
      runtime: fc.option(fc.nat()),
      original_language: fc.constant("en"),
    });
    fc.assert(
      fc.property(fc.array(film), (films) => {
        expect(readFilmsCsv(Buffer.from(filmsCsv(films)), "films.csv")).toEqual(films);
      }),
    );
  });

  it("need all columns", () => {
    expect(() => readFilmsCsv(Buffer.from("id,title\n1,A\n"), "films.csv")).toThrow('lacks a column: "release_date"');
  });
});

describe("charts about the films of a year", () => {
  it("are images whose titles say what they show", async () => {
    const charts = await drawFilmCharts(await filmsOfYear(service(), { year: 2023, films: 60 }));
    expect(charts.map(({ name, title }) => [name, title])).toEqual([
      ["budget-and-revenue", "Film 1 took in most: $497.5m, for a budget of $11.0m"],
      ["popularity-by-genre", "Films of the genre Science Fiction are the most popular on average"],
      ["popular-houses", "Northlight made the most popular films, all taken together"],
    ]);
    for (const { png } of charts) expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
  });

  it("cannot be drawn of nothing", async () => {
    await expect(drawFilmCharts([])).rejects.toThrow("no film has what the chart budget-and-revenue shows");
  });

  it("are drawn by commands, one after the other", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-films-"));
    const config = { sources: { tmdb: { url: api.url } } };
    writeFileSync(join(folder, "leitmotif.config.json"), JSON.stringify(config));
    const env = { TMDB_TOKEN: TOKEN };
    const fetched = await leitmotif(folder, ["films-of-year", "2023", "--films", "40", "--out", "top.csv"], { env });
    expect(fetched).toMatchObject({ code: 0, stdout: "top.csv: 40 films of 2023\n" });
    const drawn = await leitmotif(folder, ["chart", "--films", "top.csv", "--out", "charts"]);
    expect(drawn).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(folder, "charts", "popular-houses.png")).length).toBeGreaterThan(10_000);
    expect(`${fetched.stdout}${fetched.stderr}`).not.toContain(TOKEN);
  });
});

function service() {
  return filmService(api.url, { TMDB_TOKEN: TOKEN });
}
