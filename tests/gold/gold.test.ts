import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCsv } from "#lib/sources/reading/csv";

const filmColumns = ["film_id", "title", "original_title", "year", "alternative_titles", "composers"] as const;
const releaseColumns = ["release_id", "title", "artist", "year", "country", "formats", "genres", "styles"] as const;
const goldColumns = ["release_id", "film_id", "category", "note"] as const;
const listColumns = ["alternative_titles", "composers", "formats", "genres", "styles"];

/** Categories of releases that belong to a film, with the fewest releases that each must have. */
const filmCategories = {
  plain: 22,
  suffix: 11,
  "one-word": 22,
  "alt-title": 22,
  "remake-trap": 22,
  "sequel-trap": 22,
  translated: 22,
  "non-latin": 22,
  reissue: 22,
  "multi-film": 11,
};

/** Categories of releases that belong to no film of the table. */
const noFilmCategories = {
  tv: 11,
  game: 5,
  stage: 11,
  compilation: 5,
  tribute: 5,
  story: 5,
  library: 5,
  "look-alike": 11,
  "not-in-table": 5,
};

const films = await readTable("films.csv", filmColumns);
const releases = await readTable("releases.csv", releaseColumns);
const gold = await readTable("gold.csv", goldColumns);
const filmOf = new Map(films.map((film) => [film.film_id, film]));
const releaseOf = new Map(releases.map((release) => [release.release_id, release]));
const goldOf = new Map(
  releases.map(({ release_id }) => [release_id, gold.filter((row) => row.release_id === release_id)]),
);

describe("the films and releases", () => {
  it("holds enough films and releases to measure by", () => {
    expect(films.length).toBeGreaterThanOrEqual(420);
    expect(releases.length).toBeGreaterThanOrEqual(320);
  });

  it("gives every film and release an id of its own", () => {
    expect(repeated(films.map((film) => film.film_id))).toEqual([]);
    expect(repeated(releases.map((release) => release.release_id))).toEqual([]);
  });

  it("lists every film and release once", () => {
    expect(repeated(films.map(({ title, year }) => `${title} (${year})`))).toEqual([]);
    expect(repeated(films.map(({ original_title, year }) => `${original_title} (${year})`))).toEqual([]);
    expect(
      repeated(releases.map(({ title, artist, year, country }) => [title, artist, year, country].join("; "))),
    ).toEqual([]);
  });

  it("gives every film and release an id and a title", () => {
    expect(films.filter((film) => !film.film_id || !film.title || !film.original_title)).toEqual([]);
    expect(releases.filter((release) => !release.release_id || !release.title)).toEqual([]);
  });

  it("gives films and releases plausible years", () => {
    expect(films.filter(({ year }) => !isYear(year, 1895, 2026))).toEqual([]);
    expect(releases.filter(({ year }) => year !== "" && !isYear(year, 1900, 2026))).toEqual([]);
  });

  it("lacks years, composers and other columns as real tables do", () => {
    expect(share(releases, (release) => release.year === "")).toBeGreaterThan(0.25);
    expect(share(releases, (release) => release.year === "")).toBeLessThan(0.45);
    expect(share(films, (film) => film.composers === "")).toBeGreaterThan(0.1);
    const bare = releases.filter(({ year, country, formats, genres }) => `${year}${country}${formats}${genres}` === "");
    expect(bare.length).toBeGreaterThan(10);
  });

  it("writes titles and names in composed Unicode, without spaces around values or empty list items", () => {
    const values = [...films, ...releases, ...gold].flatMap((row) => Object.entries(row));
    expect(values.filter(([, value]) => value !== value.normalize("NFC") || value !== value.trim())).toEqual([]);
    const lists = values.filter(([column, value]) => listColumns.includes(column) && value !== "");
    expect(lists.filter(([, value]) => value.split("|").some((item) => item === "" || item !== item.trim()))).toEqual(
      [],
    );
  });
});

describe("the labels", () => {
  it("labels only films and releases that exist", () => {
    expect(gold.filter((row) => !releaseOf.has(row.release_id))).toEqual([]);
    expect(gold.filter((row) => row.film_id !== "" && !filmOf.has(row.film_id))).toEqual([]);
  });

  it("labels every release, each pair once, with the reason why it is hard", () => {
    expect(releases.filter((release) => goldOf.get(release.release_id)?.length === 0)).toEqual([]);
    expect(repeated(gold.map((row) => `${row.release_id} ${row.film_id}`))).toEqual([]);
    expect(gold.filter((row) => row.note === "")).toEqual([]);
  });

  it("names one category for a release", () => {
    expect([...goldOf.values()].filter((rows) => new Set(rows.map((row) => row.category)).size > 1)).toEqual([]);
  });

  it("names films where the category says that there are some, and only there", () => {
    const categories = new Set(Object.keys({ ...filmCategories, ...noFilmCategories }));
    expect(gold.filter((row) => !categories.has(row.category))).toEqual([]);
    expect(gold.filter((row) => (row.film_id === "") !== row.category in noFilmCategories)).toEqual([]);
    const several = [...goldOf.values()].filter((rows) => rows.length > 1 !== (rows[0]?.category === "multi-film"));
    expect(several).toEqual([]);
  });

  it.each(Object.entries({ ...filmCategories, ...noFilmCategories }))("holds enough of %s", (category, fewest) => {
    const found = [...goldOf.values()].filter((rows) => rows[0]?.category === category);
    expect(found.length).toBeGreaterThanOrEqual(fewest);
  });

  it("holds at least sixty releases of no film", () => {
    expect(gold.filter((row) => row.film_id === "").length).toBeGreaterThanOrEqual(60);
  });

  it("places no release more than a year before its film", () => {
    expect(gold.filter((row) => yearsAfterFilm(row) < -1)).toEqual([]);
  });

  it("calls reissue only what came out well after its film", () => {
    expect(gold.filter((row) => row.category === "reissue" && !(yearsAfterFilm(row) >= 8))).toEqual([]);
  });

  it.each(["amadeus-1984", "whiplash-2014", "interstellar-2014", "frozen-2013"])("holds a release of %s", (filmId) => {
    expect(gold.some((row) => row.film_id === filmId)).toBe(true);
  });
});

async function readTable<Name extends string>(name: string, columns: readonly Name[]): Promise<Record<Name, string>[]> {
  const rows: Record<Name, string>[] = [];
  for await (const { records, rejects } of readCsv(join("tests/gold", name))) {
    expect(rejects).toEqual([]);
    for (const { line, fields } of records) {
      if (line === 1) expect(fields).toEqual(columns);
      else {
        expect(fields, `${name}, line ${line}`).toHaveLength(columns.length);
        // fromEntries forgets the names of the columns.
        rows.push(
          Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ""])) as Record<Name, string>,
        );
      }
    }
  }
  return rows;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}

function isYear(text: string, first: number, last: number): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= first && Number(text) <= last;
}

function share<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

/** NaN, which compares as false, when a year is missing or there is no film. */
function yearsAfterFilm({ release_id, film_id }: { release_id: string; film_id: string }): number {
  const released = Number.parseInt(releaseOf.get(release_id)?.year ?? "", 10);
  return released - Number.parseInt(filmOf.get(film_id)?.year ?? "", 10);
}
