import { composersOf } from "../../library/composers.js";
import { FACTS_A_FILM, FILM_FACTS } from "../../library/film-facts.js";
import { type FilmIndex, wordsOfTitle } from "../../library/film-index.js";
import { readArtists } from "../../library/person-name.js";
import type { Release } from "../../records.js";
import type { LabelledSet } from "../training-set.js";
import { createGroups } from "./groups.js";

export interface Folds {
  readonly foldOf: (set: number, release: Release) => number;
  /** The number of releases in each fold. */
  readonly sizes: readonly number[];
}

/**
 * Cuts the releases of all sets into folds of similar size, so that no film, composer or artist is in two of them:
 * what was learned from a film's other albums, or from its composer's other films, does not help with the rest.
 */
export function foldsOfWorks(sets: readonly LabelledSet[], count: number): Folds {
  const { join, groupOf } = createGroups();
  const releases = sets.flatMap((set, place) => set.full.releases.map((release) => ({ set, place, release })));
  for (const { set, place, release } of releases) {
    for (const name of namesIn(release, set)) join(nameOf(place, release), name);
  }
  const sizes = Array.from({ length: count }, () => 0);
  const foldOfGroup = new Map<string, number>();
  for (const [group, size] of largestFirst(releases.map(({ place, release }) => groupOf(nameOf(place, release))))) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    foldOfGroup.set(group, smallest);
    sizes[smallest] = (sizes[smallest] ?? 0) + size;
  }
  return { sizes, foldOf: (place, release) => foldOfGroup.get(groupOf(nameOf(place, release))) ?? 0 };
}

function nameOf(place: number, { id }: Release): string {
  return `release ${place} ${id}`;
}

/** The people and the films that a release has in common with others. The sets give films different ids. */
function namesIn(release: Release, { full: { index }, labels }: LabelledSet): string[] {
  const artists = readArtists(release.artist).map(({ key }) => key);
  const films = labels
    .filter(({ releaseId, filmId }) => releaseId === release.id && filmId !== "")
    .map(({ filmId }) => index.filmIds.indexOf(filmId))
    .filter((film) => film >= 0);
  const composers = films.flatMap((film) => composersOf(film, index)).map(({ key }) => key);
  return [
    ...[...artists, ...composers].map((person) => `person ${person}`),
    ...films.map((film) => `film ${titleAndYear(film, index)}`),
  ];
}

function titleAndYear(film: number, index: FilmIndex): string {
  const title = index.filmTitles[index.filmTitleStart[film] ?? 0] ?? 0;
  return `${wordsOfTitle(title, index).join(" ")} ${index.filmFacts[film * FACTS_A_FILM + FILM_FACTS.year] ?? 0}`;
}

function largestFirst(groups: readonly string[]): [group: string, size: number][] {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
