import { hasChanged, hasMusic, titleFate } from "../world/fates.js";
import { filmTitles } from "../world/film-titles.js";
import { type Film, film } from "../world/films.js";
import { otherTitle } from "../world/other-titles.js";
import { metrics } from "../world/planted-model.js";
import { english, titleIdea, titleIn } from "../world/titles.js";
import { filmOfTitle, otherOfTitle, type World } from "../world/world.js";

/** A row of title.basics in a delivery. */
export interface ImdbTitle {
  readonly type: string;
  readonly primary: string;
  readonly original: string;
  readonly year: number;
  readonly endYear: number | null;
  readonly runtime: number | null;
  readonly genres: readonly string[];
}

const SLOT = { newTitle: 61 };

export function imdbTitle(world: World, title: number, delivery: number): ImdbTitle {
  const filmIndex = filmOfTitle(title);
  const row = filmIndex === undefined ? otherRow(world, title) : filmRow(world, filmIndex);
  return afterChange(world, title, delivery, row);
}

function afterChange(world: World, title: number, delivery: number, row: ImdbTitle): ImdbTitle {
  const fate = titleFate(world, title);
  if (hasChanged(fate, "reclassified", delivery)) return { ...row, type: row.type === "video" ? "tvMovie" : "video" };
  return hasChanged(fate, "renamed", delivery) ? { ...row, ...renamed(world, title, row) } : row;
}

/**
 * A film with music changes to another of its own titles, so that it can still be found. All others get a new title.
 */
function renamed(world: World, title: number, row: ImdbTitle): Pick<ImdbTitle, "primary" | "original"> {
  const filmIndex = filmOfTitle(title);
  if (filmIndex === undefined) return newTitle(otherTitle(world, otherOfTitle(title)), row);
  const of = film(world, filmIndex);
  if (!hasMusic(world, filmIndex)) return newTitle(of, row);
  const primary = row.primary === row.original ? titleIn(english, of.idea) : row.original;
  return { primary, original: row.original };
}

function newTitle(of: Pick<Film, "key" | "language">, row: ImdbTitle): Pick<ImdbTitle, "primary" | "original"> {
  const title = titleIn(of.language, { ...titleIdea(of.key, SLOT.newTitle), pattern: "place" });
  const other = title === row.original ? `${title} 1` : title;
  return { primary: other, original: other };
}

function filmRow(world: World, index: number): ImdbTitle {
  const of = film(world, index);
  const { primary, original } = filmTitles(of);
  return {
    type: "movie",
    primary,
    original,
    year: of.year,
    endYear: null,
    runtime: of.runtime,
    genres: of.genres.map(({ name }) => name).sort(),
  };
}

function otherRow(world: World, title: number): ImdbTitle {
  const of = otherTitle(world, otherOfTitle(title));
  const original = titleIn(of.language, of.idea);
  const genres = of.type === "short" ? [...of.genres, "Short"] : [...of.genres];
  return { ...of, primary: original, original, genres: genres.sort() };
}

/** How well known a title is. This decides how many votes it gets. */
export function fameOf(world: World, title: number): number {
  const filmIndex = filmOfTitle(title);
  return filmIndex === undefined ? 0 : metrics(world, film(world, filmIndex)).logPopularity;
}
