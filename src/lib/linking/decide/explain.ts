import type { Release } from "../records.js";
import type { Ranker } from "./ranking/ranker.js";
import { signedBits, stepLabel } from "./step-text.js";
import { type Step, stepsOf } from "./weigh.js";

/** Why a film was or was not linked to a release: steps in bits that add up to the score. */
export interface Explanation {
  readonly releaseId: string;
  /** Absent if no film is similar to the release. */
  readonly filmId: string | undefined;
  readonly rule: string;
  readonly steps: readonly Step[];
  readonly score: number;
  readonly probability: number;
  readonly runnerUp: string | undefined;
  readonly margin: number | undefined;
}

/** Explains the best film of a release, or the one asked for. */
export function explainRelease(release: Release, { rank, index, model }: Ranker, filmId?: string): Explanation {
  const { films } = rank(release, filmId);
  const film = filmId === undefined ? films[0] : films.find((ranked) => index.filmIds[ranked.film] === filmId);
  if (film === undefined) return unexplained(release, filmId);
  const rivals: Step = { field: "rivals", level: "", bits: film.rivals };
  return {
    releaseId: release.id,
    filmId: index.filmIds[film.film],
    rule: film.rule,
    steps: [...stepsOf(film.pair, model, index.filmIds.length), rivals],
    score: film.score,
    probability: film.probability,
    runnerUp: film.runnerUp && index.filmIds[film.runnerUp.film],
    margin: film.runnerUp && film.evidence - film.runnerUp.evidence,
  };
}

/** No rule found the film, so there is nothing to weigh. */
function unexplained(release: Release, filmId: string | undefined): Explanation {
  return {
    releaseId: release.id,
    filmId,
    rule: "no candidate",
    steps: [],
    score: 0,
    probability: 0,
    runnerUp: undefined,
    margin: undefined,
  };
}

const BAR_WIDTH = 24;

/** The waterfall as text for a terminal. */
export function formatExplanation(explanation: Explanation): string {
  const { releaseId, filmId, steps, score, probability, rule, runnerUp, margin } = explanation;
  if (steps.length === 0)
    return `${releaseId}: no film is similar${filmId === undefined ? "" : ` (${filmId} is not a candidate)`}\n`;
  const widest = Math.max(...steps.map(({ bits }) => Math.abs(bits)));
  const lines = steps.map(
    (step) => `  ${stepLabel(step).padEnd(34)} ${signedBits(step.bits).padStart(7)}  ${bar(step.bits, widest)}`,
  );
  return [
    `${releaseId} and ${filmId}, found by: ${rule}`,
    ...lines,
    `  ${"score, in bits".padEnd(34)} ${signedBits(score).padStart(7)}  probability ${probability.toFixed(4)}`,
    runnerUp === undefined
      ? "  no other film comes close"
      : `  next best: ${runnerUp}, ${signedBits(margin ?? 0)} bits`,
    "",
  ].join("\n");
}

/** The waterfall in one line, for a cell of a table. */
export function waterfallLine({ steps, score }: Explanation): string {
  if (steps.length === 0) return "no candidate";
  const terms = steps.map((step) => `${stepLabel(step)} ${signedBits(step.bits)}`);
  return `${terms.join("; ")}; score, in bits ${signedBits(score)}`;
}

function bar(bits: number, widest: number): string {
  return (bits < 0 ? "░" : "█").repeat(Math.round((Math.abs(bits) / widest) * BAR_WIDTH));
}
