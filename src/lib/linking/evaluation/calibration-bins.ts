import type { CalibrationBin, JudgedLink } from "./evaluation.js";
import type { FilmsByRelease } from "./films-by-release.js";

const BINS = 10;

/** How often links of similar probability are right. */
export function countBins(links: readonly JudgedLink[], truth: FilmsByRelease): CalibrationBin[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, probability: 0, correct: 0 }));
  for (const { releaseId, filmId, probability, decision } of links) {
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    if (bin === undefined || decision === "none") continue;
    bin.count++;
    bin.probability += probability;
    if (truth.get(releaseId)?.has(filmId)) bin.correct++;
  }
  return bins.map(({ count, probability, correct }, index) => ({
    from: index / BINS,
    count,
    probability: count === 0 ? Number.NaN : probability / count,
    correct: count === 0 ? Number.NaN : correct / count,
  }));
}

/** Expected calibration error: the mean difference between the probabilities and the true shares, over all links. */
export function calibrationErrorOf(bins: readonly CalibrationBin[]): number {
  const filled = bins.filter(({ count }) => count > 0);
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  return filled.reduce(
    (sum, { count, probability, correct }) => sum + (count / total) * Math.abs(probability - correct),
    0,
  );
}
