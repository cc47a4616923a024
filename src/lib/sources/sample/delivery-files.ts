import type { Source } from "../delivery.js";
import { discogsArtists, discogsMasters, discogsReleases } from "./discogs-files.js";
import {
  nameBasics,
  titleAkas,
  titleBasics,
  titleCrew,
  titleEpisode,
  titlePrincipals,
  titleRatings,
} from "./imdb-files.js";
import { spotifyCsv } from "./spotify-file.js";
import { tmdbApiFiles } from "./tmdb-api.js";
import { tmdbCsv } from "./tmdb-files.js";
import type { World } from "./world.js";

/** A file of a delivery, named as its source names it; the text is made while it is read. */
export interface DeliveryFile {
  readonly source: Source;
  readonly name: string;
  readonly text: () => Iterable<string>;
}

/** Every file of a delivery. */
export function deliveryFiles(world: World, delivery: number): DeliveryFile[] {
  const month = (world.dates[delivery] ?? "").replaceAll("-", "");
  const file = (source: Source, name: string, text: (world: World, delivery: number) => Iterable<string>) => ({
    source,
    name,
    text: () => text(world, delivery),
  });
  return [
    file("imdb", "title.basics.tsv.gz", titleBasics),
    file("imdb", "title.akas.tsv.gz", titleAkas),
    file("imdb", "title.ratings.tsv.gz", titleRatings),
    file("imdb", "title.principals.tsv.gz", titlePrincipals),
    file("imdb", "title.crew.tsv.gz", titleCrew),
    file("imdb", "title.episode.tsv.gz", titleEpisode),
    file("imdb", "name.basics.tsv.gz", nameBasics),
    file("discogs", `discogs_${month}_releases.xml.gz`, discogsReleases),
    file("discogs", `discogs_${month}_masters.xml.gz`, discogsMasters),
    file("discogs", `discogs_${month}_artists.xml.gz`, discogsArtists),
    file("tmdb", "TMDB_movie_dataset_v11.csv", tmdbCsv),
    ...tmdbApiFiles(world).map(({ name, text }) => file("tmdb", name, () => text(delivery))),
    file("spotify", "dataset.csv", spotifyCsv),
  ];
}
