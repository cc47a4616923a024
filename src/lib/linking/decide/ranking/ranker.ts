import { createFinder, type Finder } from "../../candidates/finder.js";
import type { MediumLevel } from "../../compare/medium.js";
import type { FilmIndex } from "../../library/film-index.js";
import type { WorkType } from "../../library/work-types.js";
import type { Release } from "../../records.js";
import type { ParsedTitle } from "../../titles/reading.js";
import type { Model } from "../model.js";
import { findList } from "./find-list.js";
import { rankFilms } from "./rank-films.js";
import type { RankedFilm, TitledFilm, WeighedFilm } from "./ranked-film.js";
import { readRelease } from "./read-release.js";
import { createScales } from "./scales.js";
import { createFilmNumbers, withSongFilms } from "./song-films.js";
import { bestTitles, type TitleEvidence } from "./title-evidence.js";

/** Ranks the films of a library for one release after another. */
export interface Ranker {
  readonly index: FilmIndex;
  readonly model: Model;
  /** The likely films of a release. A film that is asked for is included even if it is not among the best. */
  readonly rank: (release: Release, askedFor?: string) => RankedRelease;
}

/** Everything known about one release: enough to decide and to explain. */
export interface RankedRelease {
  readonly title: ParsedTitle;
  readonly medium: MediumLevel;
  /** The best films. */
  readonly films: readonly RankedFilm[];
  /** What the release is the music of, if another work than a film fits best. */
  readonly work: Exclude<WorkType, "film"> | undefined;
  /** How many films were weighed. */
  readonly weighed: number;
}

export function createRanker(index: FilmIndex, model: Model, finder = createFinder(index)): Ranker {
  const filmNumber = createFilmNumbers(index.filmIds);
  return { index, model, rank: (release, askedFor) => rankRelease(release, { finder, filmNumber }, model, askedFor) };
}

interface Search {
  readonly finder: Finder;
  readonly filmNumber: ReturnType<typeof createFilmNumbers>;
}

function rankRelease(
  release: Release,
  { finder, filmNumber }: Search,
  model: Model,
  askedFor: string | undefined,
): RankedRelease {
  const { index } = finder;
  const read = readRelease(release, finder.parse);
  const weighFilm = createScales(read, index, model);
  const weighAll = (titles: ReadonlyMap<number, TitleEvidence>) => {
    const films: TitledFilm[] = [];
    titles.forEach((evidence, film) => {
      films.push(weighFilm(film, evidence));
    });
    return films;
  };
  const candidates = finder.find(read.title.readings, read.artists);
  const films = weighAll(bestTitles(candidates, read.mediumOf, index, model));
  const listed = films.some(isWhole) ? undefined : findList(read, finder, model, weighAll);
  const used = withSongs(listed ?? films, release, filmNumber);
  const asked = used.find(({ film }) => index.filmIds[film] === askedFor)?.film;
  return {
    title: read.title,
    medium: read.mediumOf(read.title),
    films: rankFilms(used, model, asked),
    work: workThatFits(used),
    weighed: films.length + (listed?.length ?? 0),
  };
}

function withSongs(films: readonly WeighedFilm[], { songs = [] }: Release, filmNumber: Search["filmNumber"]) {
  return songs.length === 0 ? films : withSongFilms(films, songs, filmNumber);
}

function workThatFits(films: readonly WeighedFilm[]): RankedRelease["work"] {
  let best: WeighedFilm | undefined;
  for (const film of films) if (best === undefined || film.evidence > best.evidence) best = film;
  const work = best?.pair.work;
  return best === undefined || best.evidence < 0 || work === "film" ? undefined : work;
}

function isWhole({ part, pair }: TitledFilm): boolean {
  return part < 0 && pair.title.level === "exact";
}
