import { InputError } from "../../core/errors.js";
import { WORDS_FOR_WORK_TYPES, type WorkType, workTypeOf } from "../library/work-types.js";
import type { AlbumSong, Film, Release } from "../records.js";

export const RELEASE_COLUMNS = [
  "release_id",
  "title",
  "artist",
  "year",
  "country",
  "formats",
  "genres",
  "styles",
] as const;

export const FILM_COLUMNS = [
  "film_id",
  "title",
  "original_title",
  "year",
  "alternative_titles",
  "composers",
  "type",
  "votes",
] as const;

/** A row whose values are texts; a bar separates the items of a list. */
export type TextRow<Column extends string> = Readonly<Record<Column, string>>;

export function releaseOfRow(row: TextRow<(typeof RELEASE_COLUMNS)[number]>): Release {
  return {
    id: row.release_id,
    title: row.title,
    artist: row.artist,
    year: yearOf(row.year),
    country: row.country,
    formats: listOf(row.formats),
    genres: listOf(row.genres),
    styles: listOf(row.styles),
  };
}

/** The albums that have a single's song, which a warehouse writes as JSON. */
export function songsOfRow({ songs }: TextRow<"songs">): Pick<Release, "songs"> {
  if (songs === "") return {};
  // The view `single_song` makes such objects.
  const found = JSON.parse(songs) as readonly (Omit<AlbumSong, "gap"> & { readonly gap: number | null })[];
  return { songs: found.map((song) => ({ ...song, gap: song.gap ?? undefined })) };
}

export function filmOfRow(row: TextRow<(typeof FILM_COLUMNS)[number]>, file: string): Film {
  return {
    id: row.film_id,
    title: row.title,
    originalTitle: row.original_title,
    year: yearOf(row.year),
    alternativeTitles: listOf(row.alternative_titles),
    composers: listOf(row.composers),
    type: typeOf(row.type, file),
    votes: countOf(row.votes),
  };
}

function listOf(text: string): string[] {
  return text === "" ? [] : text.split("|");
}

function typeOf(word: string, file: string): WorkType {
  const type = workTypeOf(word);
  if (type !== undefined) return type;
  const remedy = `write one of ${WORDS_FOR_WORK_TYPES.join(", ")}, or leave it empty for a film`;
  throw new InputError("has a type that is not known", { file, value: word, remedy });
}

/** Undefined for what is no number. */
function countOf(text: string): number | undefined {
  return /^\d+(?:\.0*)?$/.test(text.trim()) ? Number(text) : undefined;
}

/** Years are whole numbers. A date gives its year; 0 and anything else give none. */
function yearOf(text: string): number | undefined {
  const year = Number(/^\d{4}/.exec(text.trim())?.[0]);
  return year > 0 ? year : undefined;
}
