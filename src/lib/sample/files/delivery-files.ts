import type { SourceName } from "../../contract/sources.js";
import type { World } from "../world/world.js";
import { withDefects } from "./defects.js";
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

/** A file of a delivery, named as its source names it. Its text is made while it is read. */
export interface DeliveryFile {
  readonly source: SourceName;
  readonly name: string;
  readonly text: () => Iterable<string>;
}

type Rows = (world: World, delivery: number) => Iterable<string>;

/** Every file of a delivery. */
export function deliveryFiles(world: World, delivery: number): DeliveryFile[] {
  const month = (world.dates[delivery] ?? "").replaceAll("-", "");
  const file = (source: SourceName, kind: string, name: string, text: Rows) => ({
    source,
    name,
    text: () => withDefects(world, `${source}/${kind}`, text(world, delivery)),
  });
  const imdb = (kind: string, text: Rows) => file("imdb", kind, `${kind}.tsv.gz`, text);
  const discogs = (kind: string, text: Rows) => file("discogs", kind, `discogs_${month}_${kind}.xml.gz`, text);
  return [
    imdb("title.basics", titleBasics),
    imdb("title.akas", titleAkas),
    imdb("title.ratings", titleRatings),
    imdb("title.principals", titlePrincipals),
    imdb("title.crew", titleCrew),
    imdb("title.episode", titleEpisode),
    imdb("name.basics", nameBasics),
    discogs("releases", discogsReleases),
    discogs("masters", discogsMasters),
    discogs("artists", discogsArtists),
    file("tmdb", "movies", "TMDB_movie_dataset_v11.csv", tmdbCsv),
    ...tmdbApiFiles(world, delivery).map((answer) => ({ source: "tmdb" as const, ...answer })),
    file("spotify", "tracks", "dataset.csv", spotifyCsv),
  ];
}
