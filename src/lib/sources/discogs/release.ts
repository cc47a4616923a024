import type { ReleaseArtistRow, ReleaseRow, ReleaseTrackRow } from "../../contract/staged/discogs.js";
import { parseReleased } from "./released.js";
import { isScreen } from "./screen.js";

/** A release, whatever the format it was read from. Text and lists are empty where the format leaves them out. */
export interface Release {
  readonly id: number;
  readonly title: string;
  readonly country: string;
  readonly released: string;
  readonly masterId: number | null;
  readonly isMainRelease: boolean | null;
  readonly status: string;
  readonly dataQuality: string;
  readonly formats: readonly string[];
  readonly formatDescriptions: readonly string[];
  readonly genres: readonly string[];
  readonly styles: readonly string[];
  readonly labels: readonly string[];
  readonly artists: readonly Credit[];
  /** People who are credited but are not its artists. */
  readonly extraArtists: readonly Credit[];
  readonly tracks: readonly Track[];
}

/** An artist as a release or a master names it. */
export interface Credit {
  readonly position: number;
  readonly artist_id: number | null;
  readonly name: string | null;
  readonly anv: string | null;
  readonly join_phrase: string | null;
  readonly role: string | null;
  readonly tracks: string | null;
}

export interface Track {
  readonly position: number;
  readonly parent_position: number | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly duration_seconds: number | null;
  /** Names of its own artists. */
  readonly artists: readonly string[];
}

export interface ReleaseRows {
  readonly release: readonly ReleaseRow[];
  readonly release_artist: readonly ReleaseArtistRow[];
  readonly release_track: readonly ReleaseTrackRow[];
}

/** The rows of the staged tables that a release fills. */
export function releaseRows(release: Release): ReleaseRows {
  const release_id = release.id;
  return {
    release: [
      {
        release_id,
        title: release.title || null,
        country: release.country || null,
        released: release.released || null,
        ...parseReleased(release.released),
        master_id: release.masterId,
        is_main_release: release.isMainRelease,
        status: release.status || null,
        data_quality: release.dataQuality || null,
        formats: release.formats,
        format_descriptions: release.formatDescriptions,
        genres: release.genres,
        styles: release.styles,
        is_screen: isScreen(release.genres, release.styles),
        labels: release.labels,
        track_count: release.tracks.length,
      },
    ],
    release_artist: [
      ...release.artists.map((credit) => creditRow(release_id, false, credit)),
      ...release.extraArtists.map((credit) => creditRow(release_id, true, credit)),
    ],
    release_track: release.tracks.map((track) => trackRow(release_id, track)),
  };
}

/** Dumps have many credits, and naming the columns is several times faster than spreading the object. */
function creditRow(release_id: number, is_credit: boolean, credit: Credit): ReleaseArtistRow {
  const { position, artist_id, name, anv, join_phrase, role, tracks } = credit;
  return { release_id, is_credit, position, artist_id, name, anv, join_phrase, role, tracks };
}

function trackRow(release_id: number, track: Track): ReleaseTrackRow {
  const { position, parent_position, number, title, duration_seconds, artists } = track;
  return { release_id, position, parent_position, number, title, duration_seconds, artists };
}
