import { type Candidate, filmsOfCandidate } from "../candidates/candidate.js";
import { createFinder, type Finder } from "../candidates/finder.js";
import { CANDIDATE_RULES, type CandidateRule, SONG_RULE } from "../candidates/rules.js";
import type { FilmIndex } from "../library/film-index.js";
import { readArtists } from "../library/person-name.js";
import type { Release } from "../records.js";
import { sureLabels } from "./evaluate.js";
import type { GoldLabel } from "./evaluation.js";
import { type FilmsByRelease, filmsByRelease } from "./films-by-release.js";

/** What one rule adds to those before it, and at what cost. */
export interface RuleYield {
  readonly rule: CandidateRule;
  /** Pairs of a release and a film that no rule before it finds. */
  readonly pairs: number;
  readonly pairsPerRelease: number;
  /** The true ones among these pairs. */
  readonly found: number;
  /** Share of all true pairs; NaN when no pair is known to be true. */
  readonly recall: number;
  /** The same, together with all rules before it. */
  readonly recallSoFar: number;
}

export interface RuleReport {
  readonly releases: number;
  readonly truePairs: number;
  /** In the order of CANDIDATE_RULES. */
  readonly rules: readonly RuleYield[];
  readonly all: Omit<RuleYield, "rule" | "recallSoFar">;
}

/** Takes releases one by one and counts what each rule finds for them. */
export interface RuleCounter {
  add(release: Release): void;
  report(): RuleReport;
}

/** Labels of the category "unsure" are left out, as in `evaluate`. */
export function createRuleCounter(index: FilmIndex, gold: readonly GoldLabel[]): RuleCounter {
  const finder = createFinder(index);
  const truth = filmsByRelease(sureLabels(gold));
  const counts = new Map(CANDIDATE_RULES.map((rule) => [rule, { pairs: 0, found: 0 }]));
  let releases = 0;
  return {
    add(release) {
      releases++;
      const wanted = truth.get(release.id);
      for (const [filmId, rule] of firstRules(release, finder)) {
        const count = counts.get(rule);
        if (count === undefined) continue;
        count.pairs++;
        if (wanted?.has(filmId)) count.found++;
      }
    },
    report: () => reportOf(releases, countPairs(truth), counts),
  };
}

/** The candidate films of a release, each with the first rule that finds it under any reading. */
function firstRules(release: Release, finder: Finder): Map<string, CandidateRule> {
  const first = new Map<string, CandidateRule>();
  const { filmIds } = finder.index;
  const candidates = allCandidates(release, finder);
  for (const rule of CANDIDATE_RULES) {
    for (const candidate of candidates) {
      if (candidate.rule !== rule) continue;
      for (const film of filmsOfCandidate(candidate, finder.index)) {
        const filmId = filmIds[film] ?? "";
        if (!first.has(filmId)) first.set(filmId, rule);
      }
    }
  }
  for (const { filmId } of release.songs ?? []) if (!first.has(filmId)) first.set(filmId, SONG_RULE);
  return first;
}

function allCandidates({ title, artist }: Release, { parse, find, findSame }: Finder): Candidate[] {
  const artists = readArtists(artist);
  const { readings, lists } = parse(title);
  return [...find(readings, artists), ...findSame(lists.flat(), artists)];
}

function countPairs(truth: FilmsByRelease): number {
  let pairs = 0;
  for (const films of truth.values()) pairs += films.size;
  return pairs;
}

type Counts = ReadonlyMap<CandidateRule, { readonly pairs: number; readonly found: number }>;

function reportOf(releases: number, truePairs: number, counts: Counts): RuleReport {
  const yieldOf = (pairs: number, found: number) => ({
    pairs,
    pairsPerRelease: pairs / releases,
    found,
    recall: found / truePairs,
  });
  let [pairsSoFar, foundSoFar] = [0, 0];
  const rules = Array.from(counts, ([rule, { pairs, found }]) => {
    pairsSoFar += pairs;
    foundSoFar += found;
    return { rule, ...yieldOf(pairs, found), recallSoFar: foundSoFar / truePairs };
  });
  return { releases, truePairs, rules, all: yieldOf(pairsSoFar, foundSoFar) };
}
