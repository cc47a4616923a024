import type { FilmKeyword } from "../../../contract/staged/tmdb.js";
import type { Positions } from "../../reading/csv-header.js";
import { readCsvRows } from "../../reading/csv-rows.js";
import { badValue, rowOrReason, text } from "../../reading/values.js";
import type { Batch } from "../../staging/reader.js";
import { type ListColumn, subjectOf, toFilm } from "../film.js";
import type { FilmRecord } from "../film-record.js";
import { claimFirst } from "../first-records.js";
import { keywordsOf } from "../keywords.js";
import { nameOf, namesInCell } from "../names.js";
import { isNested, nestedObjects } from "../nested-cell.js";
import type { DateContext } from "../release-date.js";
import { dateContext } from "./date-context.js";
import { FILM_COLUMNS, type FilmColumn, separatorOf } from "./film-columns.js";

/** Reads the film CSVs in circulation, and finds out which columns they have and how they write lists and dates. */
export async function* readFilmCsv(
  file: string,
  onFileBytes: (count: number) => void,
): AsyncGenerator<Batch<FilmRecord>> {
  const claim = claimFirst((line) => `line ${line}`);
  const dates = await dateContext(file);
  yield* readCsvRows(
    file,
    FILM_COLUMNS,
    (fields, at, line) => rowOrReason(() => claim(toRecord(fields, at, dates), line)),
    { onFileBytes },
  );
}

function toRecord(fields: readonly string[], at: Positions<FilmColumn>, dates: DateContext): FilmRecord {
  const cell = (column: FilmColumn) => fields[at[column]];
  const names = (column: ListColumn) => {
    const value = cell(column);
    return value === undefined ? null : namesInCell(column, value, separatorOf(at));
  };
  const lists = {
    collection: collectionName(cell("collection")),
    genres: names("genres"),
    production_companies: names("production_companies"),
    production_countries: names("production_countries"),
    spoken_languages: names("spoken_languages"),
    keywords: names("keywords"),
  };
  const film = toFilm("table", cell, lists, dates);
  return {
    subject: subjectOf(film),
    film,
    keywords: keywords(film.tmdb_id, cell("keywords") ?? "", film.keywords ?? []),
  };
}

/** A plain name, or the single object that files with JSON or Python values have. */
function collectionName(cell = ""): string | null {
  if (!cell.trimStart().startsWith("{")) return text("collection", cell);
  const [collection] = nestedObjects("collection", `[${cell}]`);
  if (collection === undefined) throw badValue("collection", cell, "an object");
  return nameOf("collection", collection);
}

/** Files with plain names do not give the ids of keywords. */
function keywords(tmdbId: number | null, cell: string, names: readonly string[]): FilmKeyword[] {
  if (tmdbId === null) return [];
  if (isNested(cell)) return keywordsOf(tmdbId, nestedObjects("keywords", cell));
  return names.map((keyword) => ({ tmdb_id: tmdbId, keyword_id: null, keyword }));
}
