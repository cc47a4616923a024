import { beforeAll, describe, expect, it } from "vitest";
import { figure } from "#lib/figures/open-figure";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { known, meanOf, medianOf, type RawTitle, rawFilms } from "./raw-titles.js";

let snapshot: Snapshot;
let films: RawTitle[];
let ids: Map<string, string>;

beforeAll(async () => {
  snapshot = await sharedAnswers();
  films = await rawFilms(snapshot);
  ids = new Map((await snapshot.rows("dim_person")).map((row) => [String(row.person_key), String(row.person_id)]));
});

describe("the people with most films", () => {
  it.each(["actor", "director", "writer", "composer"])("are those whom no one else surpasses: %s", async (work) => {
    const rows = (await snapshot.rows("prolific_people")).filter(({ category }) => category === work);
    const own = filmsOfPeople(work);
    const most = [...own.values()].map(({ length }) => length).sort((a, b) => b - a);
    expect(rows.map(({ films }) => films)).toEqual(most.slice(0, 10));
    for (const row of rows) {
      const theirs = own.get(String(row.person_id)) ?? [];
      const years = known(theirs.map(({ year }) => year));
      expect(row).toMatchObject({ films: theirs.length, people: own.size });
      expect([row.first_year, row.last_year]).toEqual([Math.min(...years), Math.max(...years)]);
    }
  });

  it("have their films in the decades in which these came out", async () => {
    const own = filmsOfPeople();
    const rows = await snapshot.rows("busiest_people_by_decade");
    const most = [...own.values()].map((theirs) => known(theirs.map(({ year }) => year)).length).sort((a, b) => b - a);
    const busiest = rows.filter(({ rank }, place) => rank !== rows[place - 1]?.rank);
    expect(busiest.map(({ films_in_all }) => films_in_all)).toEqual(most.slice(0, 15));
    for (const row of rows) {
      const years = known((own.get(String(row.person_id)) ?? []).map(({ year }) => year));
      expect(row.films).toBe(years.filter((year) => year - (year % 10) === row.decade).length);
    }
  });
});

describe("careers", () => {
  it("last from the first to the last film of those with several", async () => {
    const rows = await snapshot.rows("career_lengths");
    expect(rows.map(({ category }) => category)).toContain("cinematographer");
    for (const row of rows) {
      const careers = [...filmsOfPeople(String(row.category)).values()].map((own) =>
        known(own.map(({ year }) => year)),
      );
      const lengths = careers
        .filter(({ length }) => length > 1)
        .map((years) => Math.max(...years) - Math.min(...years) + 1);
      expect(row).toMatchObject({ people: careers.filter(({ length }) => length > 0).length, n: lengths.length });
      expect(row.estimate).toBe(medianOf(lengths));
      expect(row.longest).toBe(Math.max(...lengths));
      expect(
        lengths.filter((length) => length <= Number(row.lower_quartile)).length / lengths.length,
      ).toBeGreaterThanOrEqual(0.25);
      expect(Number(row.low95)).toBeLessThanOrEqual(medianOf(lengths));
    }
  });
});

describe("whose films are rated best", () => {
  const STUDENT: Readonly<Record<number, number>> = { 5: 2.776, 6: 2.571, 7: 2.447, 8: 2.365 };

  it("is told by the mean over a person's films, and Student's interval", async () => {
    const rows = await snapshot.rows("best_rated_people");
    for (const row of rows) {
      const ratings = ratingsOf(row);
      expect(row.estimate).toBeCloseTo(meanOf(ratings), 9);
      expect(row.n).toBe(ratings.length);
      const t = STUDENT[ratings.length];
      if (t !== undefined) expect(row.low95).toBeCloseTo(meanOf(ratings) - t * errorOf(ratings), 3);
    }
  });

  it("ranks by the lower end among all with five rated films", async () => {
    const rows = (await snapshot.rows("best_rated_people")).filter(({ category }) => category === "director");
    const rated = [...filmsOfPeople("director").values()].map((own) => known(own.map(({ weighted }) => weighted)));
    expect(rows[0]?.people).toBe(rated.filter(({ length }) => length >= 5).length);
    const ends = rows.map(({ low95 }) => Number(low95));
    expect(ends).toEqual(ends.toSorted((a, b) => b - a));
  });

  it("does not find good directors where none were planted", async () => {
    const { title } = await figure("best-rated-people", snapshot);
    expect(title).toMatch(/about as many as chance alone gives/);
  });

  function ratingsOf({ category, person_id }: Row): number[] {
    return known((filmsOfPeople(String(category)).get(String(person_id)) ?? []).map(({ weighted }) => weighted));
  }
});

/** By the person's id: the films that the person did this work for, or any. */
function filmsOfPeople(work?: string): Map<string, RawTitle[]> {
  const own = new Map<string, Set<RawTitle>>();
  for (const film of films) {
    for (const credit of film.credits) {
      const [category = "", key = ""] = credit.replace(/^actress/, "actor").split("|");
      const id = ids.get(key) ?? key;
      if (work === undefined || category === work) own.set(id, (own.get(id) ?? new Set()).add(film));
    }
  }
  return new Map([...own].map(([id, theirs]) => [id, [...theirs]]));
}

function errorOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
