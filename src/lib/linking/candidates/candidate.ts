import type { FilmIndex } from "../library/film-index.js";
import type { IndexedReading } from "./indexed-reading.js";
import type { CandidateRule } from "./rules.js";

/** A film's title that deserves a closer look. */
export interface Candidate {
  readonly title: number;
  /** The film that is meant, if not all films with the title are. */
  readonly film: number | undefined;
  readonly reading: IndexedReading;
  readonly rule: CandidateRule;
}

/** How many films may share a title: one-word titles in a big library. */
const MOST_FILMS_OF_A_TITLE = 400;

/** The films that a candidate may mean. */
export function filmsOfCandidate(
  { title, film }: Candidate,
  { titleFilmStart, titleFilms }: FilmIndex,
): ArrayLike<number> & Iterable<number> {
  if (film !== undefined) return [film];
  const start = titleFilmStart[title] ?? 0;
  return titleFilms.subarray(start, Math.min(titleFilmStart[title + 1] ?? start, start + MOST_FILMS_OF_A_TITLE));
}
