import type { Finder } from "../../candidates/finder.js";
import { peopleAgree } from "../../compare/people.js";
import { areNearInTime, yearsSay } from "../../compare/years.js";
import type { Model } from "../model.js";
import type { TitledFilm } from "./ranked-film.js";
import type { ReadRelease } from "./read-release.js";
import { bestTitles, type TitleEvidence } from "./title-evidence.js";

/** The films of the first list in which every item is a film's title, confirmed by people, years or rare words. */
export function findList(
  { title, artists, mediumOf }: ReadRelease,
  finder: Finder,
  model: Model,
  weighAll: (titles: ReadonlyMap<number, TitleEvidence>) => TitledFilm[],
): TitledFilm[] | undefined {
  for (const readings of title.lists) {
    const candidates = finder.findSame(readings, artists);
    const films = weighAll(bestTitles(candidates, mediumOf, finder.index, model)).filter(
      ({ pair }) => pair.people !== "different",
    );
    const items = [...new Set(readings.map(({ part }) => part))];
    const all = (holds: (film: TitledFilm) => boolean) =>
      items.every((item) => films.some((film) => film.part === item && holds(film)));
    if (all(() => true) && (films.some(hasSamePeople) || all(isNearInTime) || all(isTelling))) return films;
  }
  return undefined;
}

function hasSamePeople({ pair }: TitledFilm): boolean {
  return peopleAgree(pair.people);
}

/** Several titles on one record that hardly anything else is called. */
function isTelling({ pair }: TitledFilm): boolean {
  return pair.title.sharedBits > BITS_OF_TELLING_TITLE && yearsSay(pair.year) !== "no";
}

const BITS_OF_TELLING_TITLE = 15;

function isNearInTime({ pair }: TitledFilm): boolean {
  return areNearInTime(pair.year);
}
