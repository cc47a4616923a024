import type { Film, Song } from "#lib/recommending/records";

/** A song of which nothing is known but what is given. */
export function anySong(given: Partial<Song> = {}): Song {
  return {
    ...{ key: "k", id: "s", title: "", artists: [], album: "", genres: [], words: [] },
    ...{ danceability: null, energy: null, loudness: null, speechiness: null, acousticness: null, tempo: null },
    ...{ instrumentalness: null, liveness: null, valence: null, musicalKey: null, mode: null, popularity: null },
    ...{ isExplicit: null, seconds: null },
    ...given,
  };
}

/** A film of which nothing is known but what is given. */
export function anyFilm(given: Partial<Film> = {}): Film {
  return {
    ...{ key: "k", id: "f", title: "", overview: "", genres: [], keywords: [], composers: [] },
    ...{ year: null, language: null, runtime: null, popularity: null, revenue: null, votes: null, rating: null },
    ...{ collection: null, colours: null, look: null },
    ...given,
  };
}
