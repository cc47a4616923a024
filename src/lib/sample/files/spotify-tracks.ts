import { SPOTIFY_ID_LENGTH } from "../../contract/ids.js";
import { clamp } from "../chance/arithmetic.js";
import { permute } from "../chance/permutation.js";
import { bell, below, between, chance, draw, type Key, pick, unit } from "../chance/random.js";
import { albumComposers, albumTitle } from "../releases/screen-releases.js";
import { trackCount, trackName, trackSeconds } from "../releases/tracklists.js";
import { type Album, album, albumCount } from "../world/albums.js";
import { bandArtist, bandCount, composerArtist } from "../world/artists.js";
import { film } from "../world/films.js";
import { addedBy, keywordsOf } from "../world/keywords.js";
import { MODEL, moodOf } from "../world/planted-model.js";
import { filmFacts, type Keyword, type Mood, music, type Sound } from "../world/word-lists.js";
import { key, type World } from "../world/world.js";

/** A track of the Spotify file. */
export interface Track {
  readonly index: number;
  readonly id: string;
  readonly artists: readonly string[];
  readonly album: string;
  readonly name: string;
  readonly milliseconds: number;
  readonly genres: readonly string[];
  readonly features: Features;
  readonly mood: Mood;
  /** What it is about, which shifts its sound away from that of the mood. */
  readonly subjects: readonly Keyword[];
  /** The screen album that the track is from, if any. */
  readonly from: Album | null;
}

export interface Features {
  readonly danceability: number;
  readonly energy: number;
  readonly loudness: number;
  readonly speechiness: number;
  readonly acousticness: number;
  readonly instrumentalness: number;
  readonly liveness: number;
  readonly valence: number;
  readonly tempo: number;
  readonly key: number;
  readonly mode: number;
}

const SLOT = { mood: 0, follows: 1, feature: 10, genre: 40, more: 41, band: 45, name: 46, id: 60 };
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** The number of letters that 32 bits fill. */
const LETTERS_A_NUMBER = 6;

export function track(world: World, index: number): Track {
  const own = key(world, "track", index);
  const place = soundtrackPlace(world, index);
  return place === undefined ? plainTrack(world, own, index) : soundtrackTrack(world, own, index, place);
}

/**
 * Two in five tracks are from a screen album: first the first tracks of all albums, then the second ones, and so on.
 */
function soundtrackPlace(world: World, index: number): { album: Album; place: number } | undefined {
  const albums = albumCount(world, 0);
  if (index % 5 >= 2 || albums === 0) return undefined;
  const ordinal = Math.floor(index / 5) * 2 + (index % 5);
  const of = album(world, permute(albums, ordinal % albums));
  const place = Math.floor(ordinal / albums);
  return place < trackCount(of.key) ? { album: of, place } : undefined;
}

function soundtrackTrack(
  world: World,
  own: Key,
  index: number,
  { album: of, place }: { album: Album; place: number },
): Track {
  const [first] = of.films;
  const followed = first !== undefined && chance(own, SLOT.follows, MODEL.moods.followed);
  const mood = followed ? moodOf(film(world, first)) : pick(own, SLOT.mood, filmFacts.moods);
  const composers = albumComposers(world, of).map((composer) => composerArtist(world, composer).realName);
  return {
    ...common(own, index, mood, subjectsOf(world, of, own)),
    artists: composers.length > 0 ? composers : ["Various Artists"],
    album: albumTitle(world, of, of.key, 0).title.trim(),
    name: trackName(of.key, place),
    milliseconds: trackSeconds(of.key, place) * 1000 + below(own, SLOT.name, 1000),
    genres: severalGenres(own, music.soundtrackGenres),
    from: of,
  };
}

function plainTrack(world: World, own: Key, index: number): Track {
  const bands = [0, 1].filter((n) => n === 0 || chance(own, SLOT.band + 1, 0.2));
  return {
    ...common(own, index, pick(own, SLOT.mood, filmFacts.moods), keywordsOf(own)),
    artists: bands.map((n) => bandArtist(world, between(own, SLOT.band + 5 + n, 0, bandCount(world) - 1)).name),
    album: trackName(own, 40),
    name: trackName(own, 0),
    milliseconds: between(own, SLOT.name, 62_000, 421_000),
    genres: severalGenres(own, music.trackGenres),
    from: null,
  };
}

/** What the music is about: the same as its first film, if it has one. */
function subjectsOf(world: World, { films: [first] }: Album, own: Key): Keyword[] {
  return keywordsOf(first === undefined ? own : film(world, first).key);
}

function common(own: Key, index: number, mood: Mood, subjects: readonly Keyword[]) {
  return { index, id: spotifyId(own), mood, subjects, features: features(own, mood, subjects) };
}

/** The file repeats a track for each of its genres. */
function severalGenres(own: Key, genres: readonly string[]): string[] {
  const more = chance(own, SLOT.more, 0.1) ? between(own, SLOT.more + 1, 1, 3) : 0;
  return [...new Set(Array.from({ length: more + 1 }, (_, n) => pick(own, SLOT.genre + 100 + n, genres)))];
}

/** Varies around the centre of the mood, shifted by the subjects. */
function features(own: Key, mood: Mood, subjects: readonly Keyword[]): Features {
  const around = (slot: number, measure: keyof Sound, spread: number) =>
    mood[measure] + addedBy(subjects, measure) + spread * bell(own, SLOT.feature + slot);
  const share = (slot: number, measure: keyof Sound) => clamp(around(slot, measure, MODEL.moods.spread), 0, 1);
  return {
    danceability: share(0, "danceability"),
    energy: share(1, "energy"),
    valence: share(2, "valence"),
    acousticness: share(3, "acousticness"),
    instrumentalness: share(4, "instrumentalness"),
    loudness: around(5, "loudness", MODEL.moods.loudnessSpread),
    tempo: clamp(around(6, "tempo", MODEL.moods.tempoSpread), 50, 220),
    speechiness: 0.03 + 0.05 * unit(own, SLOT.feature + 7),
    liveness: 0.06 + 0.2 * unit(own, SLOT.feature + 8),
    key: below(own, SLOT.feature + 9, 12),
    mode: chance(own, SLOT.feature + 10, mood.mode) ? 1 : 0,
  };
}

/** The first letters encode the key, which is unique to the track. */
function spotifyId(own: Key): string {
  let id = "";
  for (let part = 0; id.length < SPOTIFY_ID_LENGTH; part++) {
    let rest = part === 0 ? own >>> 0 : draw(own, SLOT.id + part);
    for (let letter = 0; letter < LETTERS_A_NUMBER && id.length < SPOTIFY_ID_LENGTH; letter++) {
      id += BASE62.charAt(rest % 62);
      rest = Math.floor(rest / 62);
    }
  }
  return id;
}
