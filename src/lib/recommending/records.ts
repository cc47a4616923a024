/** How a song sounds, by Spotify's measures. A measure that is not known is null. */
export interface Sound {
  readonly danceability: number | null;
  readonly energy: number | null;
  readonly loudness: number | null;
  readonly speechiness: number | null;
  readonly acousticness: number | null;
  readonly instrumentalness: number | null;
  readonly liveness: number | null;
  readonly valence: number | null;
  /** Beats a minute. */
  readonly tempo: number | null;
  /** From 0 for C to 11 for B. */
  readonly musicalKey: number | null;
  /** 1 for major, 0 for minor. */
  readonly mode: number | null;
}

export interface Song extends Sound {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly artists: readonly string[];
  readonly album: string;
  readonly genres: readonly string[];
  readonly isExplicit: boolean | null;
  readonly popularity: number | null;
  readonly seconds: number | null;
  /** The words of the title, without those that name a film whose music it is. */
  readonly words: readonly string[];
}

export interface Film {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly language: string | null;
  readonly runtime: number | null;
  readonly popularity: number | null;
  readonly revenue: number | null;
  readonly votes: number | null;
  readonly rating: number | null;
  readonly collection: string | null;
  readonly overview: string;
  readonly genres: readonly string[];
  readonly keywords: readonly string[];
  readonly composers: readonly string[];
  /** Which share of its poster has each colour; null where there is no poster. */
  readonly colours: readonly number[] | null;
  /** What an image model sees on its poster; null where there is no poster or no model. */
  readonly look: readonly number[] | null;
}

/** A song that is music of a film, by their places in the lists of songs and films. */
export interface Pair {
  readonly song: number;
  readonly film: number;
  /** How certain that is. */
  readonly weight: number;
}
