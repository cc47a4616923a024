import { chance, type Key, pick } from "../chance/random.js";
import { film } from "../world/films.js";
import { MODEL, moodOf } from "../world/planted-model.js";
import { type Mood, posterFacts } from "../world/word-lists.js";
import { key, titleId, titleOfFilm, type World } from "../world/world.js";

/** What a poster shows: a sky, the ground below it, a disc in the sky, and a bar where the title would stand. */
export const PARTS = ["sky", "ground", "disc", "bar"] as const;
export type Part = (typeof PARTS)[number];

export interface Poster {
  /** The IMDb id of its film. */
  readonly film: string;
  readonly key: Key;
  /** The name of each part's colour. */
  readonly colours: Readonly<Record<Part, string>>;
}

const SLOT = { follows: 0, own: 10, any: 20 };
const NAMES = posterFacts.colours.map(({ name }) => name);

/** Whether a film has a poster does not depend on its music, or it would tell which films have a soundtrack. */
export function posterCount(world: World): number {
  return Math.min(MODEL.posters.films, world.films);
}

export function poster(world: World, index: number): Poster {
  const own = key(world, "poster", index);
  const usual = coloursOf(moodOf(film(world, index)));
  const colours = PARTS.map((part, n) => [part, colour(own, n, usual)]);
  return {
    film: titleId(world, titleOfFilm(index)),
    key: own,
    // Object.fromEntries forgets the names of the keys.
    colours: Object.fromEntries(colours) as Record<Part, string>,
  };
}

/** How likely a film of a mood has a poster of these colours. */
export function likelihoodOfPoster({ colours }: Poster, mood: Mood): number {
  const { followed } = MODEL.posters;
  const usual = coloursOf(mood);
  return PARTS.reduce((product, part) => {
    const own = usual.includes(colours[part]) ? followed / usual.length : 0;
    return product * (own + (1 - followed) / NAMES.length);
  }, 1);
}

function colour(own: Key, part: number, usual: readonly string[]): string {
  const followed = chance(own, SLOT.follows + part, MODEL.posters.followed);
  return followed ? pick(own, SLOT.own + part, usual) : pick(own, SLOT.any + part, NAMES);
}

function coloursOf({ name }: Mood): readonly string[] {
  return posterFacts.moods[name] ?? NAMES;
}
