import type { FilmsToPick, FilmToPick } from "../files/predicting-files.js";

/** The newest films that have all words in their title, year or id, whatever their case and accents. */
export function findFilms({ films }: FilmsToPick, query: string, most: number): FilmToPick[] {
  const words = lettersOf(query).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const found: FilmToPick[] = [];
  for (const film of films) {
    if (found.length === most) break;
    const text = lettersOf(`${film.title} ${film.year} ${film.id}`);
    if (words.every((word) => text.includes(word))) found.push(film);
  }
  return found;
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}
