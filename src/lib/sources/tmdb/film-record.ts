import type { Film, FilmAlternativeTitle, FilmCredit, FilmKeyword } from "../../contract/staged/tmdb.js";

/** Everything that one record of a file says. A CSV row or an API answer may have several parts at once. */
export interface FilmRecord {
  /** What the record is about, for finding repetitions: `film 862`, `credits of film 862`. */
  readonly subject: string;
  readonly film?: Film;
  readonly credits?: readonly FilmCredit[];
  readonly alternativeTitles?: readonly FilmAlternativeTitle[];
  readonly keywords?: readonly FilmKeyword[];
}
