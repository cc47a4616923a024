/** A score, and how often a pair with such a score is right. */
export interface Knot {
  readonly score: number;
  readonly probability: number;
}

/** Knots from the lowest score to the highest, whose probabilities never fall. */
export type ScoreScale = readonly Knot[];

const MOST_GROUPS = 40;
const FEWEST_ROWS = 20;

interface Group {
  rows: number;
  yes: number;
  sum: number;
}

/**
 * How probable a right pair is for each score: the share in groups of neighbouring scores, which are joined until it rises
 * from group to group (isotonic regression; Ayer et al. 1955).
 */
export function scoreScale(labels: Float64Array, scores: Float64Array): ScoreScale {
  const order = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
  const size = Math.max(FEWEST_ROWS, Math.ceil(order.length / MOST_GROUPS));
  const rising: Group[] = [];
  for (let start = 0; start < order.length; start += size) {
    let next = groupOf(order.slice(start, start + size), labels, scores);
    for (let last = rising.at(-1); last !== undefined && shareOf(last) >= shareOf(next); last = rising.at(-1)) {
      next = { rows: last.rows + next.rows, yes: last.yes + next.yes, sum: last.sum + next.sum };
      rising.pop();
    }
    rising.push(next);
  }
  return rising.map((group) => ({ score: group.sum / group.rows, probability: shareOf(group) }));
}

/** On the straight line between two knots; beyond the first and the last it stays the same. */
export function probabilityAt(scale: ScoreScale, score: number): number {
  const above = scale.findIndex((knot) => knot.score >= score);
  const [low, high] = [scale[above - 1], scale[above]];
  if (high === undefined) return scale.at(-1)?.probability ?? Number.NaN;
  if (low === undefined) return high.probability;
  const part = (score - low.score) / (high.score - low.score);
  return low.probability + part * (high.probability - low.probability);
}

function groupOf(places: readonly number[], labels: Float64Array, scores: Float64Array): Group {
  const total = (values: Float64Array) => places.reduce((sum, place) => sum + (values[place] ?? 0), 0);
  return { rows: places.length, yes: total(labels), sum: total(scores) };
}

/** A few rows never make certain: two more are added, of which one is right (Laplace). */
function shareOf({ rows, yes }: Group): number {
  return (yes + 1) / (rows + 2);
}
