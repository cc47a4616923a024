const MOST_STEPS = 200;

/** Where an increasing function takes a value, between two bounds: false position (Illinois), halving when it stalls. */
export function solve(increasing: (x: number) => number, target: number, low: number, high: number): number {
  let [left, right] = [low, high];
  let [below, above] = [increasing(left) - target, increasing(right) - target];
  if (below >= 0) return left;
  if (above <= 0) return right;
  for (let step = 1; step <= MOST_STEPS; step++) {
    const middle = step % 3 === 0 ? (left + right) / 2 : (left * above - right * below) / (above - below);
    const error = increasing(middle) - target;
    if (error === 0 || right - left <= 4 * Number.EPSILON * Math.abs(middle)) return middle;
    if (error < 0) {
      left = middle;
      below = error;
      above /= 2;
    } else {
      right = middle;
      above = error;
      below /= 2;
    }
  }
  return (left + right) / 2;
}
