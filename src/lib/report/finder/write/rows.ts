import type { OpenRecommender } from "../../../recommending/asking/open-recommender.js";
import { encode, type Matrix } from "../../../recommending/features/encoder.js";
import { FILM_FEATURES } from "../../../recommending/features/film-features.js";
import type { ListedFilm, ListedSong } from "../../../recommending/files/recommender-files.js";
import type { FilmRow, SongRow } from "../files/finder-files.js";

type Listed = Pick<OpenRecommender, "films" | "model">;

/** So many films are encoded at once. */
const TOGETHER = 1000;
const DECIMALS = 2;

export function* songRows({ songs }: Pick<OpenRecommender, "songs">): Generator<SongRow, void> {
  for (const place of songs.id.keys()) yield rowAt<ListedSong>(songs, place);
}

/** The films with what happens in them, and with what a model sees of them. */
export function* filmRows(listed: Listed, overviewOf: (film: number) => string): Generator<FilmRow, void> {
  const count = listed.films.id.length;
  for (let first = 0; first < count; first += TOGETHER)
    yield* filmRowsFrom(listed, { first, end: Math.min(first + TOGETHER, count) }, overviewOf);
}

export function songRowAt({ songs }: Pick<OpenRecommender, "songs">, place: number): SongRow {
  return rowAt<ListedSong>(songs, place);
}

export function filmRowAt(listed: Listed, place: number, overviewOf: (film: number) => string): FilmRow {
  const [row] = filmRowsFrom(listed, { first: place, end: place + 1 }, overviewOf);
  if (row === undefined) throw new RangeError(`there is no film number ${place}`);
  return row;
}

function filmRowsFrom(
  { films, model }: Listed,
  { first, end }: { readonly first: number; readonly end: number },
  overviewOf: (film: number) => string,
): FilmRow[] {
  const listed = Array.from({ length: end - first }, (_, at) => ({
    ...rowAt<ListedFilm>(films, first + at),
    overview: overviewOf(first + at),
  }));
  const values = encode(listed, FILM_FEATURES, model.filmEncoder);
  return listed.map(({ look: _, ...film }, row) => ({ ...film, seen: seenIn(values, row) }));
}

/** The record whose values stand in so many columns. */
function rowAt<Record extends object>(
  columns: { readonly [Name in keyof Record]: readonly Record[Name][] },
  at: number,
): Record {
  // The columns together are the record.
  return Object.fromEntries(
    Object.entries<readonly unknown[]>(columns).map(([name, values]) => [name, values[at]]),
  ) as unknown as Record;
}

function seenIn({ columns, values }: Matrix, row: number): number[] {
  const own = values.subarray(row * columns, (row + 1) * columns);
  return [...own].flatMap((value, place) => (value === 0 ? [] : [place, Number(value.toFixed(DECIMALS))]));
}
