import type { FilmAlternativeTitle } from "../../../contract/staged/tmdb.js";
import { required, text } from "../../reading/values.js";
import { isObject, type NestedObject } from "../nested-cell.js";

/** The titles that TMDb lists for countries. */
export function alternativeTitlesOf(tmdbId: number, titles: readonly NestedObject[]): FilmAlternativeTitle[] {
  return titles.map((item) => ({
    tmdb_id: tmdbId,
    title: required("title", text("title", item.title)),
    country: text("iso_3166_1", item.iso_3166_1),
    language: null,
    kind: text("type", item.type),
  }));
}

/** The titles of a film's translations. TMDb leaves a title empty if it is not translated. */
export function translatedTitlesOf(tmdbId: number, translations: readonly NestedObject[]): FilmAlternativeTitle[] {
  return translations.flatMap((item) => {
    const title = text("title", isObject(item.data) ? item.data.title : undefined);
    if (title === null) return [];
    const country = text("iso_3166_1", item.iso_3166_1);
    return [{ tmdb_id: tmdbId, title, country, language: text("iso_639_1", item.iso_639_1), kind: "translation" }];
  });
}
