import type { MediumLevel } from "../compare/medium.js";
import { comparePeople, type PeopleLevel, readArtists } from "../compare/people.js";
import type { RankedFilm } from "../decide/decide.js";
import type { Model, Odds } from "../decide/model.js";
import { type RankedRelease, rankRelease } from "../decide/rank.js";
import { type Step, stepsOf } from "../decide/weigh.js";
import type { FilmIndex } from "../library/film-index.js";
import { composersOf } from "../library/film-people.js";
import type { Release } from "../records.js";

export interface TrainingSet {
  readonly releases: readonly Release[];
  readonly index: FilmIndex;
}

export interface Training {
  readonly model: Model;
  /** By how much the most changed weight changed in each round. */
  readonly changes: readonly number[];
  /** Pairs that were weighed in a round. */
  readonly pairs: number;
}

const MOST_ROUNDS = 25;
/** A smaller change of a share moves no decision. */
const SMALLEST_CHANGE = 0.0005;

/**
 * Learns the weights by expectation and maximisation: with the weights so far, how likely is each pair a true one;
 * with these likelihoods, how often is each level seen among true pairs. Needs no labels. What random pairs look
 * like (u of years and people) is counted once from pairs drawn at random.
 */
export function train(sets: readonly TrainingSet[], start: Model): Training {
  const random = countRandomPairs(sets);
  const changes: number[] = [];
  let model = start;
  let pairs = 0;
  while (changes.length < MOST_ROUNDS && (changes.at(-1) ?? 1) > SMALLEST_CHANGE) {
    const counts = count(sets, model);
    const next = maximise(counts, random, start);
    changes.push(round(largestChange(model, next)));
    pairs = counts.pairs;
    model = next;
  }
  return { model, changes, pairs };
}

function largestChange(before: Model, after: Model): number {
  const sharesOf = ({ linked, title, years, people, medium, format }: Model) =>
    JSON.stringify([linked, title, years, people, medium, format]).match(NUMBER)?.map(Number) ?? [];
  const earlier = sharesOf(before);
  return Math.max(...sharesOf(after).map((share, index) => Math.abs(share - (earlier[index] ?? 0))));
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

/** Weighted counts of levels: among true pairs, and among releases without a film. */
interface Counts {
  readonly matched: Map<string, number>;
  readonly unmatched: Map<string, number>;
  releases: number;
  linked: number;
  pairs: number;
}

/** So many releases' worth of the starting weights are mixed in, so that rare levels keep sensible ones. */
const STRENGTH_OF_START = 400;

function count(sets: readonly TrainingSet[], model: Model): Counts {
  const counts: Counts = { matched: new Map(), unmatched: new Map(), releases: 0, linked: 0, pairs: 0 };
  for (const { releases, index } of sets) {
    const stepsOfFilm = ({ pair }: RankedFilm) => stepsOf(pair, model, index.filmIds.length);
    for (const release of releases) countRelease(rankRelease(release, index, model), counts, stepsOfFilm);
  }
  return counts;
}

function countRelease({ films }: RankedRelease, counts: Counts, stepsOfFilm: (film: RankedFilm) => Step[]): void {
  const best = films[0];
  counts.releases++;
  counts.pairs += films.length;
  if (best === undefined) return;
  const share = likelihood(best.score);
  counts.linked += share;
  for (const film of films) addSteps(stepsOfFilm(film), likelihood(film.score), counts.matched);
  addSteps(stepsOfFilm(best), 1 - share, counts.unmatched);
}

function addSteps(steps: readonly Step[], share: number, counts: Map<string, number>): void {
  if (share < 1e-6) return;
  for (const { field, level } of steps) {
    if (level === "") continue;
    for (const key of [`${field}/${level}`, field]) counts.set(key, (counts.get(key) ?? 0) + share);
  }
}

function likelihood(score: number): number {
  return 1 / (1 + 2 ** -score);
}

function maximise({ matched, unmatched, releases, linked }: Counts, random: RandomPairs, start: Model): Model {
  const share = (field: string, level: string, prior: number, counts: ReadonlyMap<string, number>) =>
    round(
      ((counts.get(`${field}/${level}`) ?? 0) + STRENGTH_OF_START * prior) /
        ((counts.get(field) ?? 0) + STRENGTH_OF_START),
    );
  const both = <Level extends string>(field: string, odds: Readonly<Record<Level, Odds>>) =>
    mapLevels(odds, (level, { m, u }) => ({
      m: share(field, level, m, matched),
      u: share(field, level, u, unmatched),
    }));
  const against = <Level extends string>(
    field: string,
    odds: Readonly<Record<Level, Odds>>,
    drawn: Readonly<Record<Level, number>>,
  ) => mapLevels(odds, (level, { m }) => ({ m: share(field, level, m, matched), u: drawn[level] }));

  return {
    ...start,
    linked: round(Math.min(linked / releases, 0.99)),
    title: mapLevels(start.title, (level, { m, ...judged }) => ({ m: share("title", level, m, matched), ...judged })),
    years: mapLevels(start.years, (level, { m }) => ({ m: share("year", level, m, matched) })),
    people: against("people", start.people, random.people),
    medium: withJudgement(both("medium", start.medium), start.medium),
    format: both("format", start.format),
  };
}

interface RandomPairs {
  readonly people: Readonly<Record<Exclude<PeopleLevel, "unknown">, number>>;
}

const PAIRS_A_RELEASE = 20;

/** How often pairs that have nothing to do with each other show each level. */
function countRandomPairs(sets: readonly TrainingSet[]): RandomPairs {
  const people = new Map<PeopleLevel, number>();
  const draw = randomNumbers(1);
  for (const { releases, index } of sets) {
    for (const release of releases) {
      const artists = readArtists(release.artist);
      for (let pair = 0; pair < PAIRS_A_RELEASE; pair++) {
        const film = draw(index.filmIds.length);
        add(people, comparePeople(artists, composersOf(film, index)).level);
      }
    }
  }
  return { people: sharesOf(people, KNOWN_PEOPLE) };
}

const KNOWN_PEOPLE = ["same", "similar", "different"] as const;

/** Shares among the known levels; one pair is added to each, so that none is impossible. */
function sharesOf<Level extends string>(
  counts: ReadonlyMap<string, number>,
  levels: readonly Level[],
): Record<Level, number> {
  const total = levels.reduce((sum, level) => sum + (counts.get(level) ?? 0) + 1, 0);
  // fromEntries forgets that the keys are the levels.
  return Object.fromEntries(levels.map((level) => [level, round(((counts.get(level) ?? 0) + 1) / total)])) as Record<
    Level,
    number
  >;
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Whole numbers below a limit, the same for the same seed. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function mapLevels<Level extends string, From, To>(
  levels: Readonly<Record<Level, From>>,
  map: (level: Level, value: From) => To,
): Record<Level, To> {
  // Object.entries forgets that the keys are the levels.
  const entries = Object.entries(levels) as [Level, From][];
  return Object.fromEntries(entries.map(([level, value]) => [level, map(level, value)])) as Record<Level, To>;
}

/** How often releases are named after films is a matter of judgement: neither labels nor counts tell it. */
function withJudgement(medium: Record<MediumLevel, Odds>, start: Model["medium"]): Model["medium"] {
  return mapLevels(start, (level, { against, namesake }) => ({ ...medium[level], against, namesake }));
}

/** Five digits are more than the counts can tell. */
function round(value: number): number {
  return Number(value.toPrecision(5));
}
