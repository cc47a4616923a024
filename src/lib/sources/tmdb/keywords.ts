import type { FilmKeyword } from "../../contract/staged/tmdb.js";
import { tmdbIdOf } from "./film.js";
import { nameOf } from "./names.js";
import type { NestedObject } from "./nested-cell.js";

/** A film's keywords from TMDb's list of them. */
export function keywordsOf(tmdbId: number, list: readonly NestedObject[]): FilmKeyword[] {
  return list.map((item) => ({
    tmdb_id: tmdbId,
    keyword_id: tmdbIdOf("keyword id", item.id),
    keyword: nameOf("keywords", item),
  }));
}
