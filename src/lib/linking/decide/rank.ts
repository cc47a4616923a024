import {
  type Candidate,
  type CandidateRule,
  filmsOfCandidate,
  findCandidates,
  findSame,
  indexReading,
} from "../candidates/candidates.js";
import { remember } from "../candidates/remember.js";
import { compareTitles, compareYears, YEAR_GAPS, type YearLevel } from "../compare/compare.js";
import { formatOf, type MediumLevel, mediumOf } from "../compare/medium.js";
import { type PeopleComparison, type PeopleLevel, type PersonName, readArtists } from "../compare/people.js";
import { FACTS_A_FILM, FILM_FACTS } from "../library/film-facts.js";
import { type FilmIndex, shareOfYears } from "../library/film-index.js";
import { createPeopleComparison, filmsOfComposer } from "../library/film-people.js";
import type { Release } from "../records.js";
import { type ParsedTitle, parseTitle, type Told } from "../titles/title.js";
import { type RankedFilm, rankFilms, type WeighedFilm } from "./decide.js";
import type { Model } from "./model.js";
import { type PairEvidence, sumOf, weigh, weighTitle } from "./weigh.js";

/** Everything that was seen of one release: enough to decide, and to explain. */
export interface RankedRelease {
  readonly title: ParsedTitle;
  readonly medium: MediumLevel;
  /** The best. */
  readonly films: readonly RankedFilm[];
  /** How many films were weighed. */
  readonly weighed: number;
}

/** The best title and reading of a film, before the evidence that does not depend on them. */
interface TitleEvidence extends Pick<PairEvidence, "title" | "reading" | "medium"> {
  readonly part: number;
  readonly rule: CandidateRule;
  readonly bits: number;
  /** Pairs with other people, and with unknown ones: what is known of one serves for all that are like it. */
  readonly weighed: Readonly<Record<"different" | "unknown", WeighedByYear>>;
}

type WeighedPair = Pick<WeighedFilm, "pair" | "evidence">;

type WeighedByYear = Partial<Record<YearLevel, WeighedPair>>;

/** What of a release is the same for all its films. */
interface ReadRelease {
  readonly release: Release;
  readonly title: ParsedTitle;
  /** That of a film that the title names, or else its own. */
  readonly year: number | undefined;
  readonly artists: readonly PersonName[];
  readonly mediumOf: (told: Told) => MediumLevel;
}

/** Ranks the likely films of a release; a film that is asked for is ranked even if it is not among them. */
export function rankRelease(release: Release, index: FilmIndex, model: Model, askedFor?: string): RankedRelease {
  const read = readRelease(release);
  const weighFilm = createScales(read, index, model);
  const weighAll = (titles: ReadonlyMap<number, TitleEvidence>) => {
    const films: WeighedFilm[] = [];
    titles.forEach((evidence, film) => {
      films.push(weighFilm(film, evidence));
    });
    return films;
  };
  const films = weighAll(bestTitles(read, index, model));
  const listed = films.some(isWhole) ? undefined : findList(read, index, model, weighAll);
  const used = listed ?? films;
  const asked = used.find(({ film }) => index.filmIds[film] === askedFor)?.film;
  return {
    title: read.title,
    medium: read.mediumOf(read.title),
    films: rankFilms(used, model, asked),
    weighed: films.length + (listed?.length ?? 0),
  };
}

/** Many releases are called the same, and reissues stand near each other. */
const parse = remember(10_000, (title: string) => title, parseTitle);

function readRelease(release: Release): ReadRelease {
  const media = new Map<Told, MediumLevel>();
  const title = parse(release.title);
  return {
    release,
    title,
    year: title.year ?? release.year,
    artists: readArtists(release.artist),
    mediumOf(told) {
      const medium = media.get(told) ?? mediumOf(release, told);
      media.set(told, medium);
      return medium;
    },
  };
}

function bestTitles({ title, artists, mediumOf }: ReadRelease, index: FilmIndex, model: Model) {
  const readings = title.readings.map((reading) => indexReading(reading, artists, index));
  return bestOf(findCandidates(readings, artists, index), mediumOf, index, model);
}

function bestOf(
  candidates: readonly Candidate[],
  mediumOf: ReadRelease["mediumOf"],
  index: FilmIndex,
  model: Model,
): Map<number, TitleEvidence> {
  const best = new Map<number, TitleEvidence>();
  for (const candidate of candidates) {
    const { title, reading, rule } = candidate;
    const comparison = compareTitles(reading, title, rule, index);
    const medium = mediumOf(reading.told);
    const library = { films: index.filmIds.length, medium };
    const bits = sumOf((visit) => weighTitle(comparison, reading.kind, model, library, visit));
    const evidence = {
      title: comparison,
      reading: reading.kind,
      part: reading.part,
      rule,
      medium,
      bits,
      weighed: { different: {}, unknown: {} },
    };
    const films = filmsOfCandidate(candidate, index);
    for (let at = 0; at < films.length; at++) {
      const film = films[at] as number; // within bounds
      const known = best.get(film);
      if (known === undefined || isBetter(bits, reading.part, known)) best.set(film, evidence);
    }
  }
  return best;
}

/** A reading of the whole title is preferred to one of its parts unless the part fits clearly better. */
function isBetter(bits: number, part: number, known: TitleEvidence): boolean {
  const bonus = (of: number) => (of < 0 ? 2 : 0);
  return bits + bonus(part) > known.bits + bonus(known.part);
}

/** Weighs films; those of one title differ in little, so few pairs are weighed anew. */
function createScales(read: ReadRelease, index: FilmIndex, model: Model) {
  const comparePeopleOf = createPeopleComparison(read.artists, index);

  return (film: number, title: TitleEvidence): WeighedFilm => {
    const year = compareYears(read.year, index.filmFacts[film * FACTS_A_FILM + FILM_FACTS.year] || undefined);
    const people = comparePeopleOf(film);
    const alike: WeighedByYear = agrees(people.level) ? {} : title.weighed[people.level];
    alike[year] ??= weighPair(title, year, people, read, index, model);
    const { pair, evidence } = alike[year];
    return { film, part: title.part, rule: title.rule, pair, evidence };
  };
}

function agrees(people: PeopleLevel): people is "same" | "similar" {
  return people === "same" || people === "similar";
}

function weighPair(
  { title, reading, medium }: TitleEvidence,
  year: YearLevel,
  people: PeopleComparison,
  { release, year: releaseYear }: ReadRelease,
  index: FilmIndex,
  model: Model,
): WeighedPair {
  const pair: PairEvidence = {
    title,
    reading,
    year,
    yearShare: shareOfLevel(releaseYear, year, index),
    people: people.level,
    composerFilms: people.composer === undefined ? 0 : filmsOfComposer(people.composer.key, index).length,
    medium,
    format: formatOf(release),
  };
  return { pair, evidence: sumOf((visit) => weigh(pair, model, index.filmIds.length, visit)) };
}

function isWhole({ part, pair }: WeighedFilm): boolean {
  return part < 0 && pair.title.level === "exact";
}

/** The films of the first list whose every item is a film's title, with people or years to second it. */
function findList(
  { title, artists, mediumOf }: ReadRelease,
  index: FilmIndex,
  model: Model,
  weighAll: (titles: ReadonlyMap<number, TitleEvidence>) => WeighedFilm[],
): WeighedFilm[] | undefined {
  for (const readings of title.lists) {
    const candidates = readings.flatMap((reading) => findSame(indexReading(reading, artists, index), index));
    const films = weighAll(bestOf(candidates, mediumOf, index, model)).filter(
      ({ pair }) => pair.people !== "different",
    );
    const items = [...new Set(readings.map(({ part }) => part))];
    const all = (holds: (film: WeighedFilm) => boolean) =>
      items.every((item) => films.some((film) => film.part === item && holds(film)));
    if (all(() => true) && (films.some(hasSamePeople) || all(isNearInTime))) return films;
  }
  return undefined;
}

function hasSamePeople({ pair }: WeighedFilm): boolean {
  return agrees(pair.people);
}

const NEAR_YEARS: ReadonlySet<string> = new Set(["same", "next", "previous", "soon"]);

function isNearInTime({ pair }: WeighedFilm): boolean {
  return NEAR_YEARS.has(pair.year);
}

/** Share of all films whose year goes together with the release's in the same way. */
function shareOfLevel(releaseYear: number | undefined, level: YearLevel, index: FilmIndex): number {
  if (releaseYear === undefined || level === "unknown") return 1;
  const [from, to] = YEAR_GAPS[level];
  return shareOfYears(index, releaseYear - to, releaseYear - from);
}
