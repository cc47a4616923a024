import type { Credit } from "../world/artists.js";
import type { TrackOnRelease } from "./tracklists.js";

/** A Discogs release in a delivery. */
export interface Release {
  readonly index: number;
  readonly id: number;
  readonly masterId: number | null;
  readonly isMainRelease: boolean;
  readonly title: string;
  readonly artists: readonly Credit[];
  readonly genres: readonly string[];
  readonly styles: readonly string[];
  readonly country: string;
  /** `2003-05-12`, `1971-07-00`, `1968`, `None`, or nothing. */
  readonly released: string | null;
  readonly format: { readonly name: string; readonly descriptions: readonly string[] };
  /** Made only on demand: it is most of the work, and the truth and the masters do not need it. */
  readonly details: () => ReleaseDetails;
  readonly truth: ReleaseTruth | null;
}

export interface ReleaseDetails {
  readonly extraArtists: readonly Credit[];
  readonly tracks: readonly TrackOnRelease[];
}

/** The truth about a release that is for the screen or looks like it. */
export interface ReleaseTruth {
  /** The album it is a pressing of; null for a look-alike and for a single. */
  readonly album: number | null;
  /** The numbers of the films whose music it is; none if there is a reason. */
  readonly films: readonly number[];
  readonly reason: NoFilmReason | null;
  /** What makes it hard to link. */
  readonly kinds: readonly string[];
}

export type NoFilmReason =
  | "television"
  | "game"
  | "stage"
  | "compilation"
  | "unlisted_film"
  | "look_alike"
  | "older_song"
  | "cover";

/** A release without its id and its history, made by one of the two kinds of release. */
export type ReleaseContent = Omit<Release, "index" | "id">;
