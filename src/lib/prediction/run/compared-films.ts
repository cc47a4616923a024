import { COMPARED_BY, type ComparedFilm, type SimilarFilms } from "../serving/similar-films.js";
import type { KnownFilm } from "../training/film.js";

/** The newest films are enough to compare with, and keep the file small. */
const MOST_FILMS = 4000;

/** Films of known takings that others are compared with. */
export function comparedFilms(films: readonly KnownFilm[], paysFrom: number): SimilarFilms {
  return { films: films.slice(-MOST_FILMS).map((film) => comparedFilm(film, paysFrom)) };
}

function comparedFilm({ id, title, date, money, facts }: KnownFilm, paysFrom: number): ComparedFilm {
  const { budget, revenue } = money;
  return {
    id,
    title,
    year: Number(date.slice(0, 4)),
    budget,
    revenue,
    paid: revenue >= paysFrom * budget,
    facts: COMPARED_BY.map(({ fact }) => facts[fact] ?? null),
  };
}
