import { createPeopleComparison } from "../../compare/film-people.js";
import { formatOf } from "../../compare/format.js";
import { type PeopleComparison, peopleAgree } from "../../compare/people.js";
import { compareYears, shareOfYearLevel, type YearLevel } from "../../compare/years.js";
import { filmsOfComposer } from "../../library/composers.js";
import { FACTS_A_FILM, FILM_FACTS } from "../../library/film-facts.js";
import type { FilmIndex } from "../../library/film-index.js";
import type { Model } from "../model.js";
import type { PairEvidence } from "../pair-evidence.js";
import { sumOf, weigh } from "../weigh.js";
import type { WeighedFilm } from "./ranked-film.js";
import type { ReadRelease } from "./read-release.js";
import type { TitleEvidence, WeighedByYear } from "./title-evidence.js";

/** Weighs films. Films with the same title differ little, so few pairs have to be weighed anew. */
export function createScales(read: ReadRelease, index: FilmIndex, model: Model) {
  const comparePeopleOf = createPeopleComparison(read.artists, index);

  return (film: number, title: TitleEvidence): WeighedFilm => {
    const year = compareYears(read.year, index.filmFacts[film * FACTS_A_FILM + FILM_FACTS.year] || undefined);
    const people = comparePeopleOf(film);
    const alike: WeighedByYear = peopleAgree(people.level) ? {} : title.weighed[people.level];
    alike[year] ??= weighPair(title, year, people, read, index, model);
    const { pair, evidence } = alike[year];
    return { film, part: title.part, rule: title.rule, pair, evidence };
  };
}

function weighPair(
  { title, reading, medium }: TitleEvidence,
  year: YearLevel,
  people: PeopleComparison,
  { release, year: releaseYear }: ReadRelease,
  index: FilmIndex,
  model: Model,
): Pick<WeighedFilm, "pair" | "evidence"> {
  const pair: PairEvidence = {
    title,
    reading,
    year,
    yearShare: shareOfYearLevel(releaseYear, year, index),
    people: people.level,
    composerFilms: people.composer === undefined ? 0 : filmsOfComposer(people.composer.key, index).length,
    medium,
    format: formatOf(release),
  };
  return { pair, evidence: sumOf((visit) => weigh(pair, model, index.filmIds.length, visit)) };
}
