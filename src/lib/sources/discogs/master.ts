import type { MasterArtistRow, MasterRow } from "../../contract/staged/discogs.js";
import type { Credit } from "./release.js";
import { isScreen } from "./screen.js";

/** A master, whatever the format it was read from. */
export interface Master {
  readonly id: number;
  readonly mainReleaseId: number | null;
  readonly title: string;
  readonly year: number | null;
  readonly genres: readonly string[];
  readonly styles: readonly string[];
  readonly dataQuality: string;
  readonly artists: readonly Credit[];
}

export interface MasterRows {
  readonly master: readonly MasterRow[];
  readonly master_artist: readonly MasterArtistRow[];
}

/** The rows of the staged tables that a master fills. */
export function masterRows(master: Master): MasterRows {
  return {
    master: [
      {
        master_id: master.id,
        main_release_id: master.mainReleaseId,
        title: master.title || null,
        release_year: master.year,
        genres: master.genres,
        styles: master.styles,
        is_screen: isScreen(master.genres, master.styles),
        data_quality: master.dataQuality || null,
      },
    ],
    master_artist: master.artists.map(({ position, artist_id, name, anv, join_phrase }) => ({
      master_id: master.id,
      position,
      artist_id,
      name,
      anv,
      join_phrase,
    })),
  };
}
