import { fameOfNumber } from "../../compare/fame.js";
import { createPeopleComparison } from "../../compare/film-people.js";
import { formatOf } from "../../compare/format.js";
import { type PeopleComparison, peopleAgree } from "../../compare/people.js";
import { compareYears, shareOfYearLevel, type YearLevel } from "../../compare/years.js";
import { filmsOfComposer } from "../../library/composers.js";
import { FACTS_A_FILM, FILM_FACTS } from "../../library/film-facts.js";
import type { FilmIndex } from "../../library/film-index.js";
import { WORK_TYPES } from "../../library/work-types.js";
import type { Model } from "../model.js";
import type { TitlePair } from "../pair-evidence.js";
import { sumOf, weigh } from "../weigh.js";
import type { TitledFilm } from "./ranked-film.js";
import type { ReadRelease } from "./read-release.js";
import type { TitleEvidence, WeighedByYear } from "./title-evidence.js";

/** Weighs films. Films with the same title differ little, so few pairs have to be weighed anew. */
export function createScales(read: ReadRelease, index: FilmIndex, model: Model) {
  const comparePeopleOf = createPeopleComparison(read.artists, index);

  return (film: number, title: TitleEvidence): TitledFilm => {
    const year = compareYears(read.year, index.filmFacts[film * FACTS_A_FILM + FILM_FACTS.year] || undefined);
    const people = comparePeopleOf(film);
    const alike: WeighedByYear = peopleAgree(people.level) ? {} : title.weighed[people.level];
    alike[year] ??= weighPair(title, year, people, read, index, model);
    const weighed = withFacts(alike[year], film);
    return { film, part: title.part, rule: title.rule, pair: weighed.pair, evidence: weighed.evidence };
  };

  /** Adds what is particular to the film. Few lists say it, so few pairs are weighed anew. */
  function withFacts(alike: Weighed, film: number): Weighed {
    const facts = film * FACTS_A_FILM;
    const [fame, type] = [index.filmFacts[facts + FILM_FACTS.fame] ?? 0, index.filmFacts[facts + FILM_FACTS.type] ?? 0];
    if (fame === 0 && type === 0) return alike;
    const pair = { ...alike.pair, fame: fameOfNumber(fame), work: WORK_TYPES[type] ?? "film" };
    return { pair, evidence: sumOf((visit) => weigh(pair, model, index.filmIds.length, visit)) };
  }
}

type Weighed = Pick<TitledFilm, "pair" | "evidence">;

function weighPair(
  { title, reading, medium }: TitleEvidence,
  year: YearLevel,
  people: PeopleComparison,
  { release, year: releaseYear }: ReadRelease,
  index: FilmIndex,
  model: Model,
): Weighed {
  const pair: TitlePair = {
    title,
    reading,
    year,
    yearShare: shareOfYearLevel(releaseYear, year, index),
    people: people.level,
    composerFilms: people.composer === undefined ? 0 : filmsOfComposer(people.composer.key, index).length,
    medium,
    format: formatOf(release),
    fame: "unknown",
    work: "film",
  };
  return { pair, evidence: sumOf((visit) => weigh(pair, model, index.filmIds.length, visit)) };
}
