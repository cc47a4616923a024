import { csvLine } from "../../core/text/csv-text.js";
import { between, chance } from "../chance/random.js";
import { isGone, trackFate } from "../world/fates.js";
import { countAt, key, type World } from "../world/world.js";
import { type Track, track } from "./spotify-tracks.js";

const COLUMNS =
  ",track_id,artists,album_name,track_name,popularity,duration_ms,explicit,danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,time_signature,track_genre\n";
const SLOT = { popularity: 900, change: 920, signature: 960, explicit: 961 };

/** The tracks file: 21 columns, of which the first has no name. */
export function* spotifyCsv(world: World, delivery: number): Generator<string> {
  yield COLUMNS;
  let row = 0;
  for (const one of tracksAt(world, delivery)) {
    for (const genre of one.genres) yield csvLine(csvRow(world, one, genre, row++, delivery));
  }
}

export function* tracksAt(world: World, delivery: number): Generator<Track> {
  const count = countAt(world.tracks, delivery);
  for (let index = 0; index < count; index++) {
    if (!isGone(trackFate(world, index), delivery)) yield track(world, index);
  }
}

function csvRow(world: World, of: Track, genre: string, row: number, delivery: number): (string | number)[] {
  const own = key(world, "track", of.index);
  const { features } = of;
  return [
    row,
    of.id,
    of.artists.join(";"),
    of.album,
    of.name,
    popularity(world, of.index, delivery),
    of.milliseconds,
    chance(own, SLOT.explicit, 0.05) ? "True" : "False",
    short(features.danceability),
    short(features.energy),
    features.key,
    short(features.loudness),
    features.mode,
    short(features.speechiness),
    short(features.acousticness),
    short(features.instrumentalness),
    short(features.liveness),
    short(features.valence),
    short(features.tempo),
    chance(own, SLOT.signature, 0.85) ? 4 : 3,
    genre,
  ];
}

/** Changes for every tenth track from month to month. */
export function popularity(world: World, index: number, delivery: number): number {
  const own = key(world, "track", index);
  let value = between(own, SLOT.popularity, 0, 90);
  for (let month = 1; month <= delivery; month++) {
    if (chance(own, SLOT.change + month, 0.1)) value = between(own, SLOT.popularity + 100 + month, 0, 90);
  }
  return value;
}

/** Numbers as in the file: at least one digit after the decimal point and at most three. */
function short(value: number): string {
  const text = value.toFixed(3).replace(/0+$/, "");
  return text.endsWith(".") ? `${text}0` : text;
}
