import { likelihoodOfPoster, poster, posterCount } from "../posters/poster.js";
import { sampleSettings } from "../sample-deliveries.js";
import { type Film, film } from "../world/films.js";
import { moodOf } from "../world/planted-model.js";
import { filmFacts } from "../world/word-lists.js";
import { countAt, createWorld, titleId, titleOfFilm, tmdbId, type World } from "../world/world.js";
import type { SeenFilm } from "./planted-sound.js";

/** What files may show of a film. */
export interface ShownFilm {
  readonly overview: string;
  readonly keywords: readonly string[];
  /** Null where nobody has seen a poster. */
  readonly colours: readonly number[] | null;
}

/** What was planted in each film of the sample, as far as files show it; undefined where there is no sample. */
export function plantedFilms(rawFolder: string): ((id: string, shown: ShownFilm) => SeenFilm) | undefined {
  const settings = sampleSettings(rawFolder);
  if (settings === undefined) return undefined;
  const world = createWorld(settings);
  const indexOf = filmIndexes(world);
  const keywordOf = new Map(filmFacts.keywords.map((keyword) => [keyword.word, keyword]));
  return (id, { overview, keywords, colours }) => {
    const index = indexOf.get(id);
    const known = [...keywords].sort().flatMap((word) => keywordOf.get(word) ?? []);
    return {
      moods: index === undefined ? EQUAL : shownMoods(world, index, { overview, colours }),
      keywords: known.length === 0 ? undefined : known,
    };
  };
}

const EQUAL = shares(filmFacts.moods.map(() => 1));

/** An overview shows the mood. Without one, genres and the colours of a poster tell which moods are likely. */
function shownMoods(world: World, index: number, { overview, colours }: Omit<ShownFilm, "keywords">): number[] {
  const of = film(world, index);
  if (overview !== "") return filmFacts.moods.map((mood) => Number(mood === moodOf(of)));
  const byGenre = moodsOfGenres(of);
  if (colours === null || index >= posterCount(world)) return byGenre;
  const shown = poster(world, index);
  return shares(filmFacts.moods.map((mood, place) => (byGenre[place] ?? 0) * likelihoodOfPoster(shown, mood)));
}

/** Files do not tell which of a film's genres is the one that its mood comes from. */
function moodsOfGenres({ genres }: Film): number[] {
  const weights = genres.map(({ share, moods }) => shares(moods).map((probability) => share * probability));
  return shares(filmFacts.moods.map((_, place) => weights.reduce((sum, ofGenre) => sum + (ofGenre[place] ?? 0), 0)));
}

function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The ids by which the warehouse may know a film. */
function filmIndexes(world: World): ReadonlyMap<string, number> {
  const count = countAt(world.films, world.dates.length - 1);
  return new Map(
    Array.from({ length: count }, (_, index) => index).flatMap((index) => [
      [`imdb:${titleId(world, titleOfFilm(index))}`, index],
      [`tmdb:${tmdbId(world, index)}`, index],
    ]),
  );
}
