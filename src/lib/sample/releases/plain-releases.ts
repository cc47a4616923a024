import { between, chance, type Key, pick } from "../chance/random.js";
import { bandArtist, bandCount, credit } from "../world/artists.js";
import { filmTitles } from "../world/film-titles.js";
import { film, LAST_YEAR } from "../world/films.js";
import { english, fill, inventedName, nameIn, titleIn } from "../world/titles.js";
import { languages, music } from "../world/word-lists.js";
import { key, type World } from "../world/world.js";
import type { ReleaseContent, ReleaseTruth } from "./release.js";
import { formatOf, masterId, releasedText, workers } from "./release-facts.js";
import { type Single, singleAt } from "./singles.js";
import { trackList } from "./tracklists.js";

const SLOT = {
  lookAlike: 0,
  film: 1,
  band: 2,
  genre: 3,
  year: 4,
  country: 5,
  where: 6,
  master: 7,
  date: 8,
  style: 9,
  title: 20,
};
const TITLES = [
  "{a} {n}",
  "The {n}",
  "{a} {n} EP",
  "Live In {p}",
  "{n} & {m}",
  "Greatest {n}",
  "{p} Sessions",
  "Songs For {p}",
];
const LOOK_ALIKES = 0.024;

/** A release that is not filed as music for the screen, though some have the name of a film or the song of one. */
export function plainRelease(world: World, index: number): ReleaseContent {
  const own = key(world, "plain", index);
  const single = isLookAlike(world, index) ? undefined : singleAt(world, index);
  if (single !== undefined) return singleRelease(world, index, single);
  const double = isLookAlike(world, index) ? lookAlike(world, own) : undefined;
  const genre = double === undefined ? pick(own, SLOT.genre, music.genres) : jazz;
  const year = double?.year ?? between(own, SLOT.year, 1955, LAST_YEAR);
  const title = double?.title ?? plainTitle(own);
  const band = bandArtist(world, between(own, SLOT.band, 0, bandCount(world) - 1));
  const format = formatOf(own, year);
  return {
    masterId: chance(own, SLOT.master, 0.6) ? masterId(world, "plain", index) : null,
    isMainRelease: true,
    title,
    artists: [credit(band)],
    genres: [genre.name],
    styles: genre.styles.filter((_, n) => chance(own, SLOT.style + n, 0.35)),
    country: pick(own, SLOT.where, pick(own, SLOT.country, languages).countries),
    released: chance(own, SLOT.date, 0.9) ? releasedText(own, year) : null,
    format,
    details: () => {
      const credits = workers(world, own);
      return { extraArtists: credits, tracks: trackList(own, format.name, credits) };
    },
    truth: double?.truth ?? null,
  };
}

function singleRelease(world: World, index: number, { year, tracks, ...single }: Single): ReleaseContent {
  const own = key(world, "plain", index);
  return {
    ...single,
    masterId: null,
    isMainRelease: true,
    genres: [pop.name],
    styles: pop.styles.filter((_, n) => chance(own, SLOT.style + n, 0.35)),
    country: pick(own, SLOT.where, pick(own, SLOT.country, languages).countries),
    released: chance(own, SLOT.date, 0.9) ? releasedText(own, year) : null,
    details: () => ({ extraArtists: [], tracks }),
  };
}

/** Whether the truth mentions a release that is not filed as music for the screen. */
export function isLookAlikeOrSingle(world: World, index: number): boolean {
  return isLookAlike(world, index) || singleAt(world, index) !== undefined;
}

/** Whether a release that is not for the screen has the name of a film. */
function isLookAlike(world: World, index: number): boolean {
  return chance(key(world, "plain", index), SLOT.lookAlike, LOOK_ALIKES);
}

/** An album that happens to have the name of a film: other people, another year, no mention of a film. */
function lookAlike(world: World, own: Key): { title: string; year: number; truth: ReleaseTruth } {
  const of = film(world, between(own, SLOT.film, 0, world.films - 1));
  const title = chance(own, SLOT.film + 40, 0.5) ? filmTitles(of).primary : titleIn(english, of.idea);
  const apart = between(own, SLOT.year, 5, 25);
  const year = of.year + apart <= LAST_YEAR ? of.year + apart : of.year - apart;
  return { title, year, truth: { album: null, films: [], reason: "look_alike", kinds: ["look_alike"] } };
}

function plainTitle(own: Key): string {
  return fill(pick(own, SLOT.title, TITLES), {
    a: pick(own, SLOT.title + 1, music.adjectives),
    n: pick(own, SLOT.title + 2, music.nouns),
    m: pick(own, SLOT.title + 3, music.nouns),
    p: nameIn("latin", inventedName(own, SLOT.title + 4)),
  });
}

const jazz = genreNamed("Jazz");
const pop = genreNamed("Pop");

function genreNamed(wanted: string) {
  return music.genres.find(({ name }) => name === wanted) ?? pick(0, 0, music.genres);
}
