import type { SourceName } from "../contract/sources.js";

/** Real files that form a delivery, by their paths in the folder of real files. */
export interface RealDelivery {
  readonly source: SourceName;
  /** When the source published it, as far as known. */
  readonly date: string;
  readonly files: readonly string[];
}

/** What the study reads. It reports missing files and goes on. */
export const REAL_DELIVERIES: readonly RealDelivery[] = [
  { source: "tmdb", date: "2017-09-01", files: ["tmdb/tmdb_5000_movies.csv"] },
  {
    source: "imdb",
    date: "2018-01-01",
    files: ["imdb-2017/title.basics.tsv", "imdb-2017/title.akas.tsv", "imdb-2017/title.ratings.tsv"],
  },
  {
    source: "discogs",
    date: "2020-08-06",
    files: [
      "discogs/discogs_20200806_releases.xml.gz",
      "discogs/discogs_20200806_masters.xml.gz",
      "discogs/discogs_20200806_artists.xml.gz",
    ],
  },
  { source: "spotify", date: "2022-10-01", files: ["spotify/tracks_2938.csv"] },
];

/** Real releases and films labelled by hand, by their paths in the folder of labels. */
export const LABELLED = { releases: "dev/releases.csv", gold: "dev/gold.csv", films: "films.csv" } as const;
