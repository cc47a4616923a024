import { SONG_RULE } from "../../candidates/rules.js";
import type { AlbumSong } from "../../records.js";
import type { SongPair } from "../pair-evidence.js";
import { sumOf, weighSong } from "../weigh.js";
import type { WeighedFilm } from "./ranked-film.js";

/** Adds the films that a single's song tells of. Of two kinds of evidence for a film, the stronger counts. */
export function withSongFilms(
  films: readonly WeighedFilm[],
  songs: readonly AlbumSong[],
  filmNumber: (id: string) => number | undefined,
): WeighedFilm[] {
  const best = new Map(films.map((weighed) => [weighed.film, weighed]));
  for (const song of songs) {
    const film = filmNumber(song.filmId);
    if (film === undefined) continue;
    const weighed = weighedBySong(film, song);
    if (weighed.evidence > (best.get(film)?.evidence ?? Number.NEGATIVE_INFINITY)) best.set(film, weighed);
  }
  return [...best.values()];
}

function weighedBySong(film: number, song: AlbumSong): WeighedFilm<SongPair> {
  const pair: SongPair = { song, work: "film" };
  return { film, part: -1, rule: SONG_RULE, pair, evidence: sumOf((visit) => weighSong(pair, visit)) };
}

/** The number of a film by its id. Few releases ask for it, so it is prepared for the first one. */
export function createFilmNumbers(filmIds: readonly string[]): (id: string) => number | undefined {
  let numbers: ReadonlyMap<string, number> | undefined;
  return (id) => {
    numbers ??= new Map(filmIds.map((known, film) => [known, film]));
    return numbers.get(id);
  };
}
