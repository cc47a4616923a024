import { optional, required, type WarehouseTable } from "./table.js";

export const dim_track: WarehouseTable = {
  name: "dim_track",
  side: "music",
  meaning: "A piece of music: a track of a release at Discogs, or a track at Spotify, as of the newest delivery.",
  key: ["track_key"],
  references: { release_key: "dim_release" },
  columns: [
    required("track_key", "UUID", "MD5 of track_id"),
    required("track_id", "VARCHAR", "discogs:<release>:<position> or spotify:<id>"),
    optional("release_key", "UUID", "the release that it is on; null for Spotify's tracks"),
    optional("position", "INTEGER", "from 1, in the order of the release"),
    optional("parent_position", "INTEGER", "position of the track that this one is a part of"),
    optional("number", "VARCHAR", "number as printed; null for a heading"),
    optional("title", "VARCHAR", "title of the track"),
    optional("album", "VARCHAR", "title of the album, where no release is known"),
    optional("artists", "VARCHAR[]", "artists of the track; null where they are those of the release"),
    optional("genres", "VARCHAR[]", "genres under which Spotify lists it, sorted"),
    optional("is_explicit", "BOOLEAN", "whether the words are marked as explicit"),
    optional("duration_ms", "INTEGER", "length in milliseconds"),
  ],
};

export const fact_audio_features: WarehouseTable = {
  name: "fact_audio_features",
  side: "music",
  meaning: "How a track sounds, by Spotify's measures, as of the newest delivery. Shares go from 0 to 1.",
  key: ["track_key"],
  references: { track_key: "dim_track", features_date: "dim_date" },
  columns: [
    required("track_key", "UUID", "the track"),
    required("features_date", "DATE", "date of the delivery"),
    optional("popularity", "INTEGER", "from 0 to 100"),
    optional("danceability", "DOUBLE", "share"),
    optional("energy", "DOUBLE", "share"),
    optional("musical_key", "INTEGER", "0 for C to 11 for B"),
    optional("loudness", "DOUBLE", "decibels below full scale"),
    optional("mode", "INTEGER", "1 for major, 0 for minor"),
    optional("speechiness", "DOUBLE", "share"),
    optional("acousticness", "DOUBLE", "share"),
    optional("instrumentalness", "DOUBLE", "share"),
    optional("liveness", "DOUBLE", "share"),
    optional("valence", "DOUBLE", "share; high is cheerful"),
    optional("tempo", "DOUBLE", "beats a minute; null where Spotify found none"),
    optional("time_signature", "INTEGER", "beats a bar"),
  ],
};
