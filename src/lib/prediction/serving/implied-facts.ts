import type { FilmFacts } from "../features/film-feature.js";

/** Facts that follow from others: the main genre is among the genres, and a sequel has an earlier part. */
export function withImplied(facts: FilmFacts): FilmFacts {
  return { ...facts, genres: genresOf(facts), earlier_parts: earlierPartsOf(facts) };
}

function genresOf({ genres = null, main_genre }: FilmFacts): FilmFacts["genres"] {
  if (typeof main_genre !== "string") return genres;
  const listed = Array.isArray(genres) ? genres : [];
  return listed.includes(main_genre) ? listed : [main_genre, ...listed];
}

function earlierPartsOf({ is_sequel = null, earlier_parts = null }: FilmFacts): FilmFacts["earlier_parts"] {
  if (is_sequel === false) return 0;
  return is_sequel === true ? Math.max(1, Number(earlier_parts)) : earlier_parts;
}
