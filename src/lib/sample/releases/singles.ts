import { between, chance, type Key } from "../chance/random.js";
import { type Album, album, albumCount } from "../world/albums.js";
import { bandArtist, bandCount, type Credit, credit } from "../world/artists.js";
import { film, LAST_YEAR } from "../world/films.js";
import { key, type World } from "../world/world.js";
import type { Release, ReleaseTruth } from "./release.js";
import { type TrackOnRelease, trackList, trackName } from "./tracklists.js";

/** The song that a band sings on a film's album. */
export interface AlbumSong {
  readonly place: number;
  readonly title: string;
  readonly band: number;
  /** How many years before the film it came out; 0 if it was made for the film. */
  readonly yearsBefore: number;
}

/** A song on a record of its own, which does not say what it is from. */
export interface Single extends Pick<Release, "title" | "artists" | "format"> {
  readonly year: number;
  readonly tracks: readonly TrackOnRelease[];
  readonly truth: ReleaseTruth;
}

const OF_ALBUM = { song: 5000, band: 5001, older: 5002, years: 5003 };
const OWN = { single: 10, album: 11, cover: 12, band: 13, years: 14 };
const PLACE = 2;
const SINGLES = 0.15;

export function songOfAlbum(world: World, of: Album): AlbumSong | undefined {
  if (of.films.length !== 1 || !chance(of.key, OF_ALBUM.song, 0.45)) return undefined;
  const isOlder = chance(of.key, OF_ALBUM.older, 0.25);
  return {
    place: PLACE,
    title: trackName(of.key, PLACE),
    band: between(of.key, OF_ALBUM.band, 0, bandCount(world) - 1),
    yearsBefore: isOlder ? between(of.key, OF_ALBUM.years, 3, 25) : 0,
  };
}

/** A tracklist whose song names its band. */
export function withBand(
  tracks: readonly TrackOnRelease[],
  world: World,
  song: AlbumSong | undefined,
): readonly TrackOnRelease[] {
  if (song === undefined) return tracks;
  return tracks.map((track, place) =>
    place === song.place ? { ...track, artists: [bandCredit(world, song.band)] } : track,
  );
}

/** The single that a release is, if it is one. */
export function singleAt(world: World, index: number): Single | undefined {
  const own = key(world, "plain", index);
  if (!chance(own, OWN.single, SINGLES)) return undefined;
  const of = album(world, between(own, OWN.album, 0, albumCount(world, 0) - 1));
  const song = songOfAlbum(world, of);
  return song && singleOf(world, own, of, song);
}

function singleOf(world: World, own: Key, of: Album, song: AlbumSong): Single {
  const isCover = chance(own, OWN.cover, 0.2);
  const filmYear = film(world, of.films[0] ?? 0).year;
  const after = between(own, OWN.years, 0, isCover ? 5 : 1);
  const year = Math.min(LAST_YEAR, song.yearsBefore > 0 && !isCover ? filmYear - song.yearsBefore : filmYear + after);
  const format = formatOfSingle(year);
  return {
    title: song.title,
    artists: [bandCredit(world, isCover ? otherBand(world, own, song.band) : song.band)],
    year,
    format,
    tracks: trackList(own, format.name, [])
      .slice(0, 2)
      .map((track, place) => (place === 0 ? { ...track, title: song.title } : track)),
    truth: truthOf(of, song, isCover),
  };
}

function truthOf({ films }: Album, { yearsBefore }: AlbumSong, isCover: boolean): ReleaseTruth {
  if (isCover) return { album: null, films: [], reason: "cover", kinds: ["cover"] };
  if (yearsBefore > 0) return { album: null, films: [], reason: "older_song", kinds: ["older_song"] };
  return { album: null, films, reason: null, kinds: ["single"] };
}

function formatOfSingle(year: number): Release["format"] {
  if (year < 1990) return { name: "Vinyl", descriptions: ['7"', "45 RPM", "Single"] };
  return { name: year < 2008 ? "CD" : "File", descriptions: ["Single"] };
}

function bandCredit(world: World, band: number): Credit {
  return credit(bandArtist(world, band));
}

function otherBand(world: World, own: Key, band: number): number {
  return (band + between(own, OWN.band, 1, bandCount(world) - 1)) % bandCount(world);
}
