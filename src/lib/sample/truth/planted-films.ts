import { sampleSettings } from "../sample-deliveries.js";
import { film } from "../world/films.js";
import { moodOf } from "../world/planted-model.js";
import { filmFacts } from "../world/word-lists.js";
import { countAt, createWorld, titleId, titleOfFilm, tmdbId, type World } from "../world/world.js";
import type { SeenFilm } from "./planted-sound.js";

/** What files may show of a film. */
export interface ShownFilm {
  readonly overview: string;
  readonly keywords: readonly string[];
}

/** What was planted in each film of the sample, as far as files show it; undefined where there is no sample. */
export function plantedFilms(rawFolder: string): ((id: string, shown: ShownFilm) => SeenFilm) | undefined {
  const settings = sampleSettings(rawFolder);
  if (settings === undefined) return undefined;
  const world = createWorld(settings);
  const indexOf = filmIndexes(world);
  const keywordOf = new Map(filmFacts.keywords.map((keyword) => [keyword.word, keyword]));
  return (id, { overview, keywords }) => {
    const index = indexOf.get(id);
    const known = [...keywords].sort().flatMap((word) => keywordOf.get(word) ?? []);
    return {
      mood: index === undefined || overview === "" ? undefined : moodOf(film(world, index)),
      keywords: known.length === 0 ? undefined : known,
    };
  };
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
