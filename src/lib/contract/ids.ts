/** Ids and counts are kept in 32 bits with a sign, by DuckDB and by the digests of rows. */
export const LARGEST_INTEGER = 2 ** 31 - 1;

/** IMDb fills the number of a title or a person up to seven digits; more than nine are not sure to fit into 32 bits. */
const SHORTEST_IMDB_NUMBER = 7;
export const MOST_IMDB_DIGITS = 9;
export const IMDB_NUMBER = String.raw`(?:\d{${SHORTEST_IMDB_NUMBER}}|[1-9]\d{${SHORTEST_IMDB_NUMBER},${MOST_IMDB_DIGITS - 1}})`;

export const IMDB_TITLE_ID = new RegExp(`^tt${IMDB_NUMBER}$`);

/** The letters that IMDb's ids of titles and people begin with. */
export type ImdbLetters = "tt" | "nm";

export function imdbId(letters: ImdbLetters, number: number): string {
  return `${letters}${String(number).padStart(SHORTEST_IMDB_NUMBER, "0")}`;
}

/** The same in SQL, of a number in a column. */
export function imdbIdSql(letters: ImdbLetters, column: string): string {
  return `printf('${letters}%0${SHORTEST_IMDB_NUMBER}d', ${column})`;
}

export const SPOTIFY_ID_LENGTH = 22;
export const SPOTIFY_ID = new RegExp(`^[0-9A-Za-z]{${SPOTIFY_ID_LENGTH}}$`);
