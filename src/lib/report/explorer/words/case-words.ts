import type { CaseFilm, ExplorerCase } from "../cases/explorer-case.js";
import { filmsOfRow } from "../files/result-row.js";
import { PLACE } from "../files/word-shard.js";
import { searchWords } from "./search-words.js";

/** Every word by which a case is found, with the most telling place where it stands. */
export function caseWords(found: ExplorerCase): ReadonlyMap<string, number> {
  const { release, films, candidates } = found;
  const shown = filmsOfRow(found);
  const rivals = films.filter((film) => !shown.includes(film) && candidates.some(({ filmId }) => filmId === film.id));
  const isLinked = found.links.some(({ filmId }) => filmId !== "");
  const words = new Map<string, number>();
  const add = (place: number, of: readonly string[]) => {
    for (const word of of) if (!words.has(word)) words.set(word, place);
  };
  // The most telling place comes first, and the first is kept.
  add(PLACE.release, [...idWords(release.id), ...searchWords(release.title)]);
  add(PLACE.film, shown.flatMap(filmWords));
  add(PLACE.people, [release.artist, String(release.year ?? "")].flatMap(searchWords));
  add(
    PLACE.people,
    shown.flatMap((film) => otherWords(film, isLinked)),
  );
  add(PLACE.rival, rivals.flatMap(filmWords));
  return words;
}

function filmWords(film: CaseFilm): string[] {
  const { id, tmdb, title, originalTitle } = film;
  const tmdbId = tmdb === "" ? [] : idWords(`tmdb:${tmdb}`);
  return [...idWords(id), ...tmdbId, ...searchWords(title), ...searchWords(originalTitle)];
}

/** A film that was refused is found by its main titles and its people only. */
function otherWords({ composers, alternativeTitles, year }: CaseFilm, isLinked: boolean): string[] {
  return [...composers, String(year ?? ""), ...(isLinked ? alternativeTitles : [])].flatMap(searchWords);
}

/** With and without its source: discogs:1, 1. Ids of IMDb say by themselves what they are. */
function idWords(id: string): string[] {
  const [source = "", own] = id.split(":");
  if (own === undefined) return [id];
  return source === "imdb" ? [own] : [id, own];
}
