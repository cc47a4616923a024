import type { KnownFilm } from "#lib/prediction/training/film";
import { randomNumbers } from "#lib/stats/resampling/random";

const GENRES = ["Comedy", "Drama", "Horror"];
const DAY = 86_400_000;

export const SETTINGS = { paysFrom: 2, flopBelow: 1, hitFrom: 3, validationShare: 0.2, testShare: 0.2 } as const;

/** Films a day apart that pay the more probably the dearer they are, and if they are sequels or horror films. */
export function inventedFilms(count: number, seed: number): KnownFilm[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const budget = Math.round(1e6 * 200 ** random());
    const is_sequel = random() < 0.2;
    const main_genre = GENRES[Math.floor(random() * GENRES.length)] ?? "";
    const score =
      0.6 * (Math.log(budget) - Math.log(1e7)) + (is_sequel ? 1 : 0) + (main_genre === "Horror" ? 0.8 : 0) - 0.4;
    const paid = random() < 1 / (1 + Math.exp(-score));
    const date = new Date(Date.UTC(1990, 0, 1) + index * DAY).toISOString().slice(0, 10);
    const multiple = paid ? 2 + 3 * random() : 2 * random();
    return {
      key: String(index).padStart(6, "0"),
      id: `imdb:tt${index}`,
      title: `Film ${index}`,
      date,
      facts: {
        budget,
        is_sequel,
        main_genre,
        genres: [main_genre],
        runtime_minutes: random() < 0.1 ? null : 80 + Math.round(60 * random()),
        year: Number(date.slice(0, 4)),
        month: date.slice(5, 7),
        company_hit_rate: random() - 0.5,
      },
      money: { budget, revenue: Math.max(1000, Math.round(budget * multiple)) },
      since: "2020-01-01",
      leaked: {
        vote_count: Math.round(100 * multiple),
        vote_average: 5 + random(),
        popularity: multiple,
        company_hit_rate: paid ? 0.5 : -0.5,
      },
    };
  });
}

/** The same films with the takings of others, so that nothing can be learned. */
export function shuffledMoney(films: readonly KnownFilm[], seed: number): KnownFilm[] {
  const random = randomNumbers(seed);
  const multiples = films
    .map(({ money }) => ({ multiple: money.revenue / money.budget, place: random() }))
    .sort((one, other) => one.place - other.place);
  return films.map((film, row) => ({
    ...film,
    money: { ...film.money, revenue: film.money.budget * (multiples[row]?.multiple ?? 1) },
  }));
}
