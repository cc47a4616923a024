import { beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { byKey, type RawFilm, rawFilms } from "./raw-films.js";

let snapshot: Snapshot;
let films: Map<string, RawFilm>;
/** The films of each composer, by the id behind the source. */
let composed: Map<string, { readonly name: string; readonly films: ReadonlySet<string> }>;
let directed: Map<string, ReadonlySet<string>>;

beforeAll(async () => {
  snapshot = await sharedAnswers();
  films = new Map((await rawFilms(snapshot)).map((film) => [film.key, film]));
  const people = byKey(await snapshot.rows("dim_person"), "person_key");
  const work = new Map<string, Set<string>>();
  for (const { category, person_key, title_key } of await snapshot.rows("fact_cast_crew")) {
    if (!films.has(String(title_key)) || people.get(String(person_key))?.name === null) continue;
    const key = `${category} ${people.get(String(person_key))?.person_id}`;
    work.set(key, (work.get(key) ?? new Set()).add(String(title_key)));
  }
  const names = new Map([...people.values()].map(({ person_id, name }) => [String(person_id), String(name)]));
  const of = (category: string) =>
    [...work].flatMap(([key, of]) => (key.startsWith(`${category} `) ? [[key.split(" ")[1] ?? "", of] as const] : []));
  composed = new Map(of("composer").map(([id, films]) => [id, { name: names.get(id) ?? "", films }]));
  directed = new Map(of("director"));
});

/** Names that are shared are followed by the id, so that a label is one person. */
function filmsOf(label: unknown): RawFilm[] {
  const [, name, id] = /^(.*?)(?: \(([a-z]*\d+)\))?$/.exec(String(label)) ?? [];
  const found = [...composed].filter(
    ([key, composer]) => composer.name === name && (id === undefined || key.split(":")[1] === id),
  );
  expect(found, `one composer is meant by ${label}`).toHaveLength(1);
  return [...(found[0]?.[1].films ?? [])].flatMap((key) => films.get(key) ?? []);
}

const yearsOf = (of: readonly RawFilm[]) => of.flatMap(({ year }) => year ?? []).sort((one, other) => one - other);

describe("prolific composers", () => {
  it("have the films that credit them, and nobody has more", async () => {
    const rows = await snapshot.rows("prolific_composers");
    const counts = [...composed.values()].map((composer) => composer.films.size).sort((one, other) => other - one);
    expect(rows.map((row) => row.films)).toEqual(counts.slice(0, 50));
    for (const { composer, genres, first_year, last_year, films_with_music } of rows) {
      const of = filmsOf(composer);
      expect(genres).toBe(new Set(of.flatMap((film) => [...film.genres])).size);
      expect([first_year, last_year]).toEqual([yearsOf(of).at(0), yearsOf(of).at(-1)]);
      expect(films_with_music).toBe(of.filter(({ releases }) => releases.length > 0).length);
    }
    expect(rows[0]?.composers).toBe(composed.size);
  });
});

describe("best rated composers", () => {
  it("are those of at least five rated films, by the lower end of the interval of their mean", async () => {
    const rows = await snapshot.rows("best_rated_composers");
    const ratings = (of: readonly RawFilm[]) => of.flatMap(({ rating }) => rating ?? []);
    for (const { composer, estimate, n, low95, high95 } of rows) {
      const of = ratings(filmsOf(composer));
      const mean = of.reduce((sum, rating) => sum + rating, 0) / of.length;
      expect(n).toBe(of.length);
      expect(estimate).toBeCloseTo(mean, 9);
      expect((Number(low95) + Number(high95)) / 2).toBeCloseTo(mean, 9);
    }
    const enough = [...composed.values()].filter(
      (composer) => ratings([...composer.films].flatMap((key) => films.get(key) ?? [])).length >= 5,
    );
    expect(rows[0]?.composers).toBe(enough.length);
  });

  it("are hardly more than by chance, as ratings in the sample have nothing to do with composers", async () => {
    const [first] = await snapshot.rows("best_rated_composers");
    expect(Number(first?.above)).toBeLessThan(0.12 * Number(first?.composers));
  });
});

describe("composers' careers", () => {
  it("go from the first to the last film, the longest first", async () => {
    const rows = await snapshot.rows("composer_careers");
    const spans = [...composed.values()].flatMap((composer) => {
      const years = yearsOf([...composer.films].flatMap((key) => films.get(key) ?? []));
      return years.length < 2 ? [] : [Number(years.at(-1)) - Number(years.at(0))];
    });
    expect(rows.map(({ span }) => span)).toEqual(spans.sort((one, other) => other - one).slice(0, 50));
    expect(rows[0]?.mean_span).toBeCloseTo(spans.reduce((sum, span) => sum + span, 0) / spans.length, 9);
    for (const { composer, first_year, last_year } of rows) {
      const years = yearsOf(filmsOf(composer));
      expect([first_year, last_year]).toEqual([years.at(0), years.at(-1)]);
    }
  });
});

describe("composers' genres", () => {
  it("are all genres of their films, compared with those of all films that credit a composer", async () => {
    const rows = await snapshot.rows("composer_film_genres");
    const keys = new Set([...composed.values()].flatMap((composer) => [...composer.films]));
    const all = [...keys].flatMap((key) => films.get(key) ?? []);
    expect(new Set(rows.map(({ composer }) => composer)).size).toBe(15);
    for (const { composer, genre, films: count, share, estimate } of rows) {
      const of = filmsOf(composer);
      const both = of.filter(({ genres }) => genres.has(String(genre))).length;
      const shareOfAll = all.filter(({ genres }) => genres.has(String(genre))).length / all.length;
      expect(count).toBe(both);
      expect(share).toBeCloseTo(both / of.length, 9);
      expect(estimate).toBeCloseTo(both / of.length / shareOfAll, 9);
    }
  });
});

describe("directors and composers", () => {
  it("are counted with all films that credit both, and compared with chance", async () => {
    const rows = await snapshot.rows("director_composer_pairs");
    let repeated = 0;
    for (const [director, ofDirector] of directed) {
      for (const [composer, { films: ofComposer }] of composed) {
        const together = [...ofDirector].filter((key) => ofComposer.has(key)).length;
        if (together < 2 || director === composer) continue;
        repeated++;
        const row = rows.find(({ director_id, composer_id }) => director_id === director && composer_id === composer);
        if (rows.length < 100) expect(row?.films).toBe(together);
      }
    }
    expect(rows[0]?.repeated).toBe(rows.length === 0 ? undefined : repeated);
    for (const { estimate, films, films_of_director, films_of_composer, n } of rows) {
      const chance = (Number(films_of_director) * Number(films_of_composer)) / Number(n);
      expect(estimate).toBeCloseTo(Number(films) / chance, 9);
    }
  });
});
