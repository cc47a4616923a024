import { expect, it } from "vitest";
import { discoverFilms } from "#lib/sources/tmdb/fetching/discover";

const YEAR_2019 = ["2019-01-01", "2019-12-31"] as const;

it("splits a period until TMDb shows all of its list, and reads a day's list from both ends", async () => {
  const { ask, asked } = fakeLists({ "2019-01-01": 15_000, "2019-05-01": 9_000, "2019-05-02": 9_000, "2019-12-31": 1 });
  const ids = await discoverFilms(ask, YEAR_2019, () => {});
  expect(ids).toEqual(Array.from({ length: 33_001 }, (_, n) => n + 1));
  expect(asked.filter(({ first, last, page }) => first === last && last === "2019-01-01" && page > 1)).toHaveLength(
    499 + 249,
  );
});

it("asks once for a year without films", async () => {
  const { ask, asked } = fakeLists({});
  expect(await discoverFilms(ask, YEAR_2019, () => {})).toEqual([]);
  expect(asked).toHaveLength(1);
});

it("says so when a day has more films than TMDb shows from both ends", async () => {
  const { ask } = fakeLists({ "2019-01-01": 20_001 });
  await expect(discoverFilms(ask, YEAR_2019, () => {})).rejects.toThrow(
    /TMDb has 1001 pages of films for one day, but shows at most 1000: "2019-01-01"/,
  );
});

it("says so when the list is not as it was", async () => {
  await expect(
    discoverFilms(
      async () => '{"items": []}',
      YEAR_2019,
      () => {},
    ),
  ).rejects.toThrow(/lacks total_pages/);
});

/** Lists of films by the day of their first showing, of which 500 pages are shown as TMDb does. */
function fakeLists(filmsByDay: Readonly<Record<string, number>>) {
  const days = Object.entries(filmsByDay).flatMap(([day, count]) => Array.from({ length: count }, () => day));
  const films = days.map((day, index) => ({ id: index + 1, day }));
  const asked: { first: string; last: string; page: number }[] = [];
  const ask = async (_path: string, parameters: Readonly<Record<string, string>>) => {
    const first = parameters["primary_release_date.gte"] ?? "";
    const last = parameters["primary_release_date.lte"] ?? "";
    const page = Number(parameters.page);
    asked.push({ first, last, page });
    if (page > 500) throw new Error("TMDb shows no page above 500");
    // The films lie in the order of their days, so those of a period stand together.
    const from = days.findIndex((day) => day >= first);
    const to = days.findLastIndex((day) => day <= last) + 1;
    const count = from < 0 ? 0 : Math.max(0, to - from);
    const start = parameters.sort_by === "title.desc" ? Math.max(0, count - page * 20) : (page - 1) * 20;
    const end = parameters.sort_by === "title.desc" ? count - (page - 1) * 20 : Math.min(count, page * 20);
    const results = films.slice(from + start, from + end);
    return JSON.stringify({ page, results, total_pages: Math.ceil(count / 20) });
  };
  return { ask, asked };
}
