import type { RowOf, StagedTables } from "./columns.js";

export const DISCOGS_TABLES = {
  /** A release: one edition of an album, as sold in one country at one time. */
  release: {
    release_id: "INTEGER",
    title: "VARCHAR",
    country: "VARCHAR",
    /** As written in the source: `1999-03-00`, `1968`, `None`. */
    released: "VARCHAR",
    release_date: "DATE",
    release_year: "INTEGER",
    /** `day`, `month` or `year`: how much of `released` is a date. */
    date_precision: "VARCHAR",
    master_id: "INTEGER",
    is_main_release: "BOOLEAN",
    status: "VARCHAR",
    data_quality: "VARCHAR",
    formats: "VARCHAR[]",
    format_descriptions: "VARCHAR[]",
    genres: "VARCHAR[]",
    styles: "VARCHAR[]",
    /** Whether a genre or style says that the music belongs to a film, a show or a stage. */
    is_screen: "BOOLEAN",
    labels: "VARCHAR[]",
    /** Rows of release_track, headings and sub-tracks included. */
    track_count: "INTEGER",
  },

  /** Who made a release, and who is credited on it. Credits of individual tracks stay in the raw file. */
  release_artist: {
    release_id: "INTEGER",
    is_credit: "BOOLEAN",
    /** From 1, among the artists and among the credits. */
    position: "INTEGER",
    /** Null for a name without a page of its own. */
    artist_id: "INTEGER",
    name: "VARCHAR",
    /** The name as printed on the release, where it differs (artist name variation). */
    anv: "VARCHAR",
    /** The text between this artist and the next: `&`, `feat.`. */
    join_phrase: "VARCHAR",
    role: "VARCHAR",
    /** The tracks a credit is limited to, as printed: `A1 to A4, B2`. */
    tracks: "VARCHAR",
  },

  release_track: {
    release_id: "INTEGER",
    /** From 1, in the order of the release. */
    position: "INTEGER",
    /** The track this one is a part of. */
    parent_position: "INTEGER",
    /** As printed: `A1`, `2-07`; null for a heading. */
    number: "VARCHAR",
    title: "VARCHAR",
    duration_seconds: "INTEGER",
    /** Names of the artists of this track alone; empty where those of the release made it. */
    artists: "VARCHAR[]",
  },

  /** A master: what all editions of an album have in common. */
  master: {
    master_id: "INTEGER",
    main_release_id: "INTEGER",
    title: "VARCHAR",
    release_year: "INTEGER",
    genres: "VARCHAR[]",
    styles: "VARCHAR[]",
    is_screen: "BOOLEAN",
    data_quality: "VARCHAR",
  },

  master_artist: {
    master_id: "INTEGER",
    position: "INTEGER",
    artist_id: "INTEGER",
    name: "VARCHAR",
    anv: "VARCHAR",
    join_phrase: "VARCHAR",
  },

  artist: {
    artist_id: "INTEGER",
    name: "VARCHAR",
    realname: "VARCHAR",
    name_variations: "VARCHAR[]",
    aliases: "VARCHAR[]",
    /** Names of a group's members. */
    members: "VARCHAR[]",
    data_quality: "VARCHAR",
  },
} as const satisfies StagedTables;

export type ReleaseRow = RowOf<typeof DISCOGS_TABLES.release>;
export type ReleaseArtistRow = RowOf<typeof DISCOGS_TABLES.release_artist>;
export type ReleaseTrackRow = RowOf<typeof DISCOGS_TABLES.release_track>;
export type MasterRow = RowOf<typeof DISCOGS_TABLES.master>;
export type MasterArtistRow = RowOf<typeof DISCOGS_TABLES.master_artist>;
export type ArtistRow = RowOf<typeof DISCOGS_TABLES.artist>;
