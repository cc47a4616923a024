import type { MediumLevel } from "../compare/medium.js";
import type { Odds } from "../compare/odds.js";
import { TITLES } from "../compare/titles.js";
import type { Model } from "../decide/model.js";
import type { LevelCounts } from "./level-counts.js";
import { mapLevels } from "./map-levels.js";
import type { RandomPairs } from "./random-pairs.js";
import { rounded } from "./rounded.js";

/** How many releases' worth of the starting weights is mixed in, so that rare levels keep sensible weights. */
const STRENGTH_OF_START = 400;

/** The weights under which the counts are most likely. */
export function maximise(
  { matched, unmatched, releases, linked }: LevelCounts,
  random: RandomPairs,
  start: Model,
): Model {
  const share = (field: string, level: string, prior: number, counts: ReadonlyMap<string, number>) =>
    rounded(
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
    linked: rounded(Math.min(linked / releases, 0.99)),
    title: mapLevels(start.title, (level, { m, ...judged }) => ({
      m: "isJudged" in TITLES[level] ? m : share("title", level, m, matched),
      ...judged,
    })),
    years: mapLevels(start.years, (level, { m }) => ({ m: share("year", level, m, matched) })),
    people: against("people", start.people, random.people),
    medium: withJudgement(both("medium", start.medium), start.medium),
    format: both("format", start.format),
  };
}

/** How often releases are named after films is a matter of judgement: neither labels nor counts can tell. */
function withJudgement(medium: Record<MediumLevel, Odds>, start: Model["medium"]): Model["medium"] {
  return mapLevels(start, (level, { against, namesake, likeFilms }) => ({
    ...medium[level],
    against,
    namesake,
    likeFilms,
  }));
}
