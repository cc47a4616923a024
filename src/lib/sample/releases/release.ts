import type { Credit } from "../world/artists.js";
import type { TrackOnRelease } from "./tracklists.js";

/** A Discogs release as a delivery has it. */
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
  /** Made only when asked for: it is most of the work, and the truth and the masters do without. */
  readonly details: () => ReleaseDetails;
  readonly truth: ReleaseTruth | null;
}

export interface ReleaseDetails {
  readonly extraArtists: readonly Credit[];
  readonly tracks: readonly TrackOnRelease[];
}

/** What is true of a release that is, or looks, for the screen. */
export interface ReleaseTruth {
  /** The album it is a pressing of; null for a look-alike. */
  readonly album: number | null;
  /** Whose music it is, as numbers of films; none when there is a reason. */
  readonly films: readonly number[];
  readonly reason: NoFilmReason | null;
  /** What makes it hard to link. */
  readonly kinds: readonly string[];
}

export type NoFilmReason = "television" | "game" | "stage" | "compilation" | "unlisted_film" | "look_alike";

/** What a release is but for its id and its history; made by the two kinds of release. */
export type ReleaseContent = Omit<Release, "index" | "id">;
