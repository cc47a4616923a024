import type { Film, Song } from "../records.js";
import type { Model } from "./model.js";
import { scoreEach } from "./score-each.js";

/** Columns that have nothing to do with each other, side by side. */
const COLUMNS: readonly (readonly [song: (song: Song) => number | null, film: (film: Film) => number | null])[] = [
  [({ tempo }) => tempo, ({ revenue }) => revenue],
  [({ energy }) => energy, ({ popularity }) => popularity],
  [({ valence }) => valence, ({ rating }) => rating],
  [({ danceability }) => danceability, ({ votes }) => votes],
  [({ loudness }) => loudness, ({ runtime }) => runtime],
];

/** What is often done, and means nothing: each column from 0 to 1, and then the cosine. */
export const namedColumns: Model = {
  name: "cosine of columns",
  means:
    "the cosine between tempo, energy, valence, danceability and loudness, and revenue, popularity, rating, votes and runtime",
  seesGenre: false,
  learn: ({ songs, films }) => {
    const ofSongs = COLUMNS.map(([song]) => fromZeroToOne(songs.map(song)));
    const ofFilms = COLUMNS.map(([, film]) => fromZeroToOne(films.map(film)));
    return (song, asked) => scoreEach(asked, (film) => cosine(ofSongs, song, ofFilms, film));
  },
};

function fromZeroToOne(values: readonly (number | null)[]): Float64Array {
  const known = values.filter((value) => value !== null);
  const least = known.reduce((a, b) => Math.min(a, b), Infinity);
  const most = known.reduce((a, b) => Math.max(a, b), -Infinity);
  return Float64Array.from(values, (value) =>
    value === null || most === least ? 0 : (value - least) / (most - least),
  );
}

function cosine(ones: readonly Float64Array[], one: number, others: readonly Float64Array[], other: number): number {
  let [product, left, right] = [0, 0, 0];
  for (const [place, column] of ones.entries()) {
    const [a, b] = [column[one] ?? 0, others[place]?.[other] ?? 0];
    product += a * b;
    left += a * a;
    right += b * b;
  }
  return product === 0 ? 0 : product / Math.sqrt(left * right);
}
