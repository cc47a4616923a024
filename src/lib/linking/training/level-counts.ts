import type { Finder } from "../candidates/finder.js";
import type { Model } from "../decide/model.js";
import type { RankedFilm } from "../decide/ranking/ranked-film.js";
import { createRanker, type RankedRelease } from "../decide/ranking/ranker.js";
import { type Step, stepsOf } from "../decide/weigh.js";
import type { Release } from "../records.js";

/** Weighted counts of levels: among true pairs, and among releases without a film. */
export interface LevelCounts {
  readonly matched: Map<string, number>;
  readonly unmatched: Map<string, number>;
  releases: number;
  linked: number;
  pairs: number;
}

/** Releases, and the means to find films for them. */
export interface Searched {
  readonly releases: readonly Release[];
  readonly finder: Finder;
}

/** Counts each level, weighting each pair by how likely it is true under the current weights. */
export function countLevels(sets: readonly Searched[], model: Model): LevelCounts {
  const counts: LevelCounts = { matched: new Map(), unmatched: new Map(), releases: 0, linked: 0, pairs: 0 };
  for (const { releases, finder } of sets) {
    const { rank, index } = createRanker(finder.index, model, finder);
    const stepsOfFilm = ({ pair }: RankedFilm) => stepsOf(pair, model, index.filmIds.length);
    for (const release of releases) countRelease(rank(release), counts, stepsOfFilm);
  }
  return counts;
}

function countRelease({ films }: RankedRelease, counts: LevelCounts, stepsOfFilm: (film: RankedFilm) => Step[]): void {
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
