import { between, chance, type Key, pick, weighted } from "../chance/random.js";
import { pickLanguage, type TitleIdea, titleIdea } from "./titles.js";
import { filmFacts, type Language } from "./word-lists.js";
import { key, type World } from "./world.js";

/** A title of IMDb that is not a film. */
export interface OtherTitle {
  readonly index: number;
  readonly key: Key;
  readonly type: string;
  readonly idea: TitleIdea;
  readonly language: Language;
  readonly year: number;
  readonly endYear: number | null;
  readonly runtime: number | null;
  readonly genres: readonly string[];
  readonly episode?: { readonly series: number; readonly season: number; readonly number: number };
}

/** Titles come in blocks of 16: a series, its episodes, a game and others. */
const BLOCK = 16;
const EPISODES = 7;
const GAME_PLACE = 10;
const TYPES = ["short", "video", "tvMovie", "tvMiniSeries", "tvSpecial", "tvShort"] as const;
const pickType = weighted(TYPES, [50, 18, 18, 6, 5, 3]);
const SLOT = { type: 0, idea: 1, language: 11, year: 12, genre: 13, second: 14, length: 15, end: 16, season: 17 };

export function otherTitle(world: World, index: number): OtherTitle {
  const place = index % BLOCK;
  if (place === 0) return series(world, index);
  if (place <= EPISODES) return episode(world, index, index - place, place);
  const type = place === GAME_PLACE ? "videoGame" : pickType(key(world, "other", index), SLOT.type);
  return { ...plain(world, index), type, ...(type === "videoGame" ? { runtime: null } : {}) };
}

/** The series and games that an album may belong to. */
export function seriesIndex(world: World, own: Key, slot: number): number {
  return between(own, slot, 0, Math.floor((world.films * 2 - 1) / BLOCK)) * BLOCK;
}

export function gameIndex(world: World, own: Key, slot: number): number {
  return seriesIndex(world, own, slot) + GAME_PLACE;
}

function series(world: World, index: number): OtherTitle {
  const title = plain(world, index);
  const ended = chance(title.key, SLOT.end, 0.6);
  return { ...title, type: "tvSeries", runtime: 45, endYear: ended ? Math.min(2024, title.year + 4) : null };
}

function episode(world: World, index: number, seriesIs: number, place: number): OtherTitle {
  const parent = series(world, seriesIs);
  const title = plain(world, index);
  const season = place <= 4 ? 1 : 2;
  return {
    ...title,
    type: "tvEpisode",
    language: parent.language,
    genres: parent.genres,
    year: Math.min(2024, parent.year + season - 1),
    runtime: between(title.key, SLOT.length, 20, 60),
    episode: { series: seriesIs, season, number: season === 1 ? place : place - 4 },
  };
}

function plain(world: World, index: number): OtherTitle {
  const own = key(world, "other", index);
  const genres = [pick(own, SLOT.genre, filmFacts.genres), pick(own, SLOT.second, filmFacts.genres)];
  return {
    index,
    key: own,
    type: "short",
    idea: titleIdea(own, SLOT.idea),
    language: pickLanguage(own, SLOT.language),
    year: between(own, SLOT.year, 1960, 2024),
    endYear: null,
    runtime: chance(own, SLOT.length + 20, 0.7) ? between(own, SLOT.length, 3, 95) : null,
    genres: [...new Set(genres.map(({ name }) => name))],
  };
}
