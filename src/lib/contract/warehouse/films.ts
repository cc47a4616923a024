import { ATTACHED_BY, GENRE_SOURCES, LABEL_KINDS, NAME_KINDS, NAME_SOURCES, TITLE_TYPES } from "../words.js";
import { optional, required, versions, type WarehouseTable } from "./table.js";

export const dim_title: WarehouseTable = {
  name: "dim_title",
  side: "film",
  meaning:
    "A film, series, episode or game in each of its versions. A version holds from valid_from up to, not including, valid_to.",
  key: ["title_key", "version"],
  references: { parent_title_key: "dim_title" },
  columns: [
    required("title_key", "UUID", "MD5 of title_id; the same in all versions"),
    required("title_id", "VARCHAR", "imdb:tt0000001, or tmdb:1 for a film that only TMDb has"),
    ...versions("title"),
    optional("imdb_id", "VARCHAR", "id at IMDb; null for a film that only TMDb has", { tracked: "updated" }),
    required(
      "title_type",
      "VARCHAR",
      "movie, short, tvSeries, tvEpisode, video, videoGame and so on, in IMDb's words",
      { usualWords: TITLE_TYPES, tracked: "reclassified" },
    ),
    required("primary_title", "VARCHAR", "the title it is best known by", { tracked: "renamed" }),
    optional("original_title", "VARCHAR", "the title in the original language", { tracked: "renamed" }),
    optional("is_adult", "BOOLEAN", "whether it is for adults only", { tracked: "reclassified" }),
    optional("start_year", "INTEGER", "year of release; of a series, its first year", { tracked: "updated" }),
    optional("end_year", "INTEGER", "last year of a series", { tracked: "updated" }),
    optional("runtime_minutes", "INTEGER", "length in minutes", { tracked: "updated" }),
    optional("genres", "VARCHAR[]", "genres in the order of the source", { tracked: "reclassified" }),
    optional("parent_title_key", "UUID", "of an episode, the title_key of its series", { tracked: "updated" }),
    optional("season_number", "INTEGER", "of an episode, the season", { tracked: "updated" }),
    optional("episode_number", "INTEGER", "of an episode, the number within the season", { tracked: "updated" }),
  ],
};

export const dim_genre: WarehouseTable = {
  name: "dim_genre",
  side: "film",
  meaning: "A genre of titles.",
  key: ["genre_key"],
  columns: [
    required("genre_key", "UUID", "MD5 of genre"),
    required("genre", "VARCHAR", "the name of the genre, as the sources write it"),
  ],
};

export const title_genre_bridge: WarehouseTable = {
  name: "title_genre_bridge",
  side: "film",
  meaning: "Which genres a title has, as of the newest delivery.",
  key: ["title_key", "source", "genre_key"],
  references: { title_key: "dim_title", genre_key: "dim_genre" },
  columns: [
    required("title_key", "UUID", "the title"),
    required("genre_key", "UUID", "the genre"),
    required("source", "VARCHAR", "who says so: imdb or tmdb", { words: GENRE_SOURCES }),
    required("position", "INTEGER", "from 1, in the order of the source"),
  ],
};

export const title_label_bridge: WarehouseTable = {
  name: "title_label_bridge",
  side: "film",
  meaning:
    "What TMDb says of a film in names: who produced it, where, what is spoken in it, what it is about. As of the newest delivery.",
  key: ["title_key", "kind", "label"],
  references: { title_key: "dim_title" },
  columns: [
    required("title_key", "UUID", "the title"),
    required("kind", "VARCHAR", "company and country of the production, language that is spoken, or keyword", {
      words: LABEL_KINDS,
    }),
    required("position", "INTEGER", "from 1, in the order of the source, among the labels of one kind"),
    required("label", "VARCHAR", "the name, as the source writes it"),
  ],
};

export const title_name: WarehouseTable = {
  name: "title_name",
  side: "film",
  meaning: "Every name a title goes by, as of the newest delivery.",
  key: ["title_key", "source", "position"],
  references: { title_key: "dim_title" },
  columns: [
    required("title_key", "UUID", "the title"),
    required(
      "source",
      "VARCHAR",
      "imdb_title for the names in IMDb's list of titles, imdb_aka for its list of other names, tmdb",
      { words: NAME_SOURCES },
    ),
    required("position", "INTEGER", "tells the names of one title and source apart, in the order of the source"),
    required("kind", "VARCHAR", "primary, original, aka or translation", { words: NAME_KINDS }),
    required("name", "VARCHAR", "the name"),
    optional("region", "VARCHAR", "where it goes by that name: a country or a region, as a code"),
    optional("language", "VARCHAR", "language of the name, as a code"),
    optional(
      "types",
      "VARCHAR[]",
      "what the source says the name is: alternative, dvd, festival, tv, video, working, imdbDisplay and so on",
    ),
    optional("attributes", "VARCHAR[]", "what else is known about the name, in words"),
  ],
};

export const fact_ratings: WarehouseTable = {
  name: "fact_ratings",
  side: "film",
  meaning: "How IMDb's users rate a title, as of the newest delivery.",
  key: ["title_key"],
  references: { title_key: "dim_title", rating_date: "dim_date" },
  columns: [
    required("title_key", "UUID", "the rated title"),
    required("rating_date", "DATE", "date of the delivery"),
    required("average_rating", "DECIMAL(4,2)", "average of the votes, from 1 to 10"),
    required("vote_count", "INTEGER", "number of votes"),
    required(
      "weighted_rating",
      "DECIMAL(6,4)",
      "the average, pulled towards the mean of the title's type when votes are few: (v * R + m * C) / (v + m)",
    ),
  ],
};

export const fact_film_metrics: WarehouseTable = {
  name: "fact_film_metrics",
  side: "film",
  meaning: "What TMDb tells of a film, as of the newest delivery. Unknown values are null, never zero.",
  key: ["title_key"],
  references: { title_key: "dim_title", metrics_date: "dim_date", release_date: "dim_date" },
  columns: [
    required("title_key", "UUID", "the title that the film was attached to, or its own"),
    required("film_id", "VARCHAR", "id at TMDb, or the IMDb id in files that leave it out"),
    required(
      "attached_by",
      "VARCHAR",
      "how the film found its title: imdb_id, movielens, title_year, or none for a film that stands alone",
      { words: ATTACHED_BY },
    ),
    required("metrics_date", "DATE", "date of the delivery"),
    optional("release_date", "DATE", "first release"),
    optional("status", "VARCHAR", "Released, Post Production and so on"),
    optional("original_language", "VARCHAR", "language, as a code"),
    optional("collection", "VARCHAR", "the series of films that it belongs to"),
    optional("runtime_minutes", "INTEGER", "length in minutes"),
    optional("popularity", "DOUBLE", "TMDb's measure of recent interest"),
    optional("vote_average", "DOUBLE", "average of the votes of TMDb's users, from 0 to 10"),
    optional("vote_count", "INTEGER", "number of votes"),
    optional("budget", "BIGINT", "cost in US dollars"),
    optional("revenue", "BIGINT", "takings in US dollars"),
    optional("overview", "VARCHAR", "what happens in it, in a few sentences"),
  ],
};
