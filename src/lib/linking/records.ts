import type { WorkType } from "./library/work-types.js";

/** A music release from any list; only id and title are required. */
export interface Release {
  readonly id: string;
  readonly title: string;
  readonly artist: string;
  readonly year: number | undefined;
  readonly country: string;
  readonly formats: readonly string[];
  readonly genres: readonly string[];
  readonly styles: readonly string[];
  /** For a single, the albums of films that have its song. Only a warehouse knows tracks. */
  readonly songs?: readonly AlbumSong[];
}

/** A song that an artist's single shares with an album that is linked to a film. */
export interface AlbumSong {
  readonly filmId: string;
  readonly albumId: string;
  /** That the album belongs to the film. */
  readonly probability: number;
  /** In years, the first record that has the song minus the film; undefined if unknown. */
  readonly gap: number | undefined;
  /** How many other artists have a song of that title. */
  readonly others: number;
}

/** A film from any list, or another work that is its rival; only id and title are required. */
export interface Film {
  readonly id: string;
  readonly title: string;
  readonly originalTitle: string;
  readonly year: number | undefined;
  readonly alternativeTitles: readonly string[];
  readonly composers: readonly string[];
  /** A film if it is left out. */
  readonly type?: WorkType;
  /** How many people have rated it, which tells how well known it is. */
  readonly votes?: number | undefined;
}
