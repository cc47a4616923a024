/** DuckDB and the digests of rows keep ids and counts as signed 32-bit integers. */
export const LARGEST_INTEGER = 2 ** 31 - 1;

/**
 * IMDb pads the number of a title or person with zeros to seven digits. More than nine digits may not fit into 32 bits.
 */
const SHORTEST_IMDB_NUMBER = 7;
export const MOST_IMDB_DIGITS = 9;
export const IMDB_NUMBER = String.raw`(?:\d{${SHORTEST_IMDB_NUMBER}}|[1-9]\d{${SHORTEST_IMDB_NUMBER},${MOST_IMDB_DIGITS - 1}})`;

export const IMDB_TITLE_ID = new RegExp(`^tt${IMDB_NUMBER}$`);

/** The letters that IMDb's ids of titles and people start with. */
export type ImdbLetters = "tt" | "nm";

export function imdbId(letters: ImdbLetters, number: number): string {
  return `${letters}${String(number).padStart(SHORTEST_IMDB_NUMBER, "0")}`;
}

/** The same in SQL, for a column of numbers. */
export function imdbIdSql(letters: ImdbLetters, column: string): string {
  return `printf('${letters}%0${SHORTEST_IMDB_NUMBER}d', ${column})`;
}

export const SPOTIFY_ID_LENGTH = 22;
export const SPOTIFY_ID = new RegExp(`^[0-9A-Za-z]{${SPOTIFY_ID_LENGTH}}$`);
