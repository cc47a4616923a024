import { STYLE_KINDS } from "../words.js";
import { optional, required, versions, type WarehouseTable } from "./table.js";

export const dim_master: WarehouseTable = {
  name: "dim_master",
  side: "music",
  meaning: "What all editions of an album have in common, as of the newest delivery.",
  key: ["master_key"],
  columns: [
    required("master_key", "UUID", "MD5 of discogs:master:<master_id>"),
    required("master_id", "INTEGER", "id at Discogs"),
    optional("title", "VARCHAR", "title of the album; null for a master that only its releases name"),
    optional("release_year", "INTEGER", "year of the first edition"),
    optional("main_release_key", "UUID", "the main edition, which is not always in the warehouse"),
    optional("artists", "VARCHAR[]", "names of the artists in the order of the source"),
    optional("genres", "VARCHAR[]", "genres in the order of the source"),
    optional("styles", "VARCHAR[]", "styles in the order of the source"),
    optional(
      "is_screen",
      "BOOLEAN",
      "whether a genre or style says that the music belongs to a film, a show or a stage",
    ),
    optional("data_quality", "VARCHAR", "what the source says of the entry's quality"),
    required(
      "is_described",
      "BOOLEAN",
      "whether the source describes the master; otherwise only the id is known, from a version of a release",
    ),
  ],
};

export const dim_artist: WarehouseTable = {
  name: "dim_artist",
  side: "music",
  meaning: "A musician, group, conductor or other credit at Discogs, as of the newest delivery.",
  key: ["artist_key"],
  columns: [
    required("artist_key", "UUID", "MD5 of discogs:artist:<artist_id>"),
    required("artist_id", "INTEGER", "id at Discogs"),
    required("name", "VARCHAR", "name; a number in brackets tells people of the same name apart"),
    optional("real_name", "VARCHAR", "name in private life, where it differs"),
    optional("name_variations", "VARCHAR[]", "other ways of writing the name"),
    optional("aliases", "VARCHAR[]", "other artist names of the same person"),
    optional("members", "VARCHAR[]", "names of a group's members"),
    optional("data_quality", "VARCHAR", "what the source says of the entry's quality"),
    required(
      "is_described",
      "BOOLEAN",
      "whether the source describes the artist; otherwise only id and name are known, from a release",
    ),
  ],
};

export const dim_release: WarehouseTable = {
  name: "dim_release",
  side: "music",
  meaning:
    "A release, which is one edition of an album, in each of its versions. A version holds from valid_from up to, not including, valid_to.",
  key: ["release_key", "version"],
  references: { master_key: "dim_master", release_date: "dim_date" },
  columns: [
    required("release_key", "UUID", "MD5 of discogs:release:<release_id>; the same in all versions"),
    required("release_id", "INTEGER", "id at Discogs"),
    ...versions("release"),
    required("title", "VARCHAR", "title of the release", { tracked: "renamed" }),
    optional("country", "VARCHAR", "where it came out", { tracked: "updated" }),
    optional("released", "VARCHAR", "when it came out, as the source writes it", { tracked: "updated" }),
    optional("release_date", "DATE", "when it came out; the first possible day where only the year or month is known", {
      tracked: "updated",
    }),
    optional("release_year", "INTEGER", "year in which it came out", { tracked: "updated" }),
    optional("date_precision", "VARCHAR", "how much of the date is known: day, month or year", { tracked: "updated" }),
    optional("master_key", "UUID", "the master that it is an edition of", { tracked: "updated" }),
    optional("is_main_release", "BOOLEAN", "whether it is the main edition of its master", { tracked: "updated" }),
    optional("status", "VARCHAR", "what the source says of the entry: Accepted, Draft and so on", {
      tracked: "updated",
    }),
    optional("data_quality", "VARCHAR", "what the source says of the entry's quality", { tracked: "updated" }),
    optional("formats", "VARCHAR[]", "Vinyl, CD, File and so on", { tracked: "reclassified" }),
    optional("format_descriptions", "VARCHAR[]", "LP, Album, Reissue and so on", { tracked: "reclassified" }),
    optional("genres", "VARCHAR[]", "genres in the order of the source", { tracked: "reclassified" }),
    optional("styles", "VARCHAR[]", "styles in the order of the source", { tracked: "reclassified" }),
    required(
      "is_screen",
      "BOOLEAN",
      "whether a genre or style says that the music belongs to a film, a show or a stage",
      { tracked: "reclassified" },
    ),
    optional("labels", "VARCHAR[]", "labels that it came out on", { tracked: "updated" }),
    optional("track_count", "INTEGER", "number of tracks, headings included", { tracked: "updated" }),
  ],
};

export const release_style_bridge: WarehouseTable = {
  name: "release_style_bridge",
  side: "music",
  meaning: "Which genres and styles a release has, as of the newest delivery.",
  key: ["release_key", "kind", "style"],
  references: { release_key: "dim_release" },
  columns: [
    required("release_key", "UUID", "the release"),
    required("kind", "VARCHAR", "genre or style", { words: STYLE_KINDS }),
    required("position", "INTEGER", "from 1, in the order of the source"),
    required("style", "VARCHAR", "name of the genre or style"),
  ],
};

export const release_artist_bridge: WarehouseTable = {
  name: "release_artist_bridge",
  side: "music",
  meaning: "Who made a release and who is credited on it, as of the newest delivery.",
  key: ["release_key", "is_credit", "position"],
  references: { release_key: "dim_release", artist_key: "dim_artist" },
  columns: [
    required("release_key", "UUID", "the release"),
    required("is_credit", "BOOLEAN", "whether this is a credit; otherwise one of the artists on the cover"),
    required("position", "INTEGER", "from 1, among the artists and among the credits"),
    optional("artist_key", "UUID", "the artist; null for a name without an entry of its own"),
    optional("name", "VARCHAR", "name of the artist"),
    optional("printed_name", "VARCHAR", "the name as printed on the release, where it differs"),
    optional("join_phrase", "VARCHAR", "text between this artist and the next"),
    optional("role", "VARCHAR", "of a credit, what the artist did"),
    optional("tracks", "VARCHAR", "the tracks that a credit is limited to, as printed"),
  ],
};
