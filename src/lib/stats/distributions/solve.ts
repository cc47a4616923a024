const MOST_STEPS = 200;

/**
 * Where an increasing function takes a value between two bounds (Chandrupatla 1997): a parabola through the last three
 * points where that is reliable, otherwise halfway.
 */
export function solve(increasing: (x: number) => number, target: number, low: number, high: number): number {
  let [a, b] = [high, low];
  let [errorA, errorB] = [increasing(a) - target, increasing(b) - target];
  if (errorB >= 0) return low;
  if (errorA <= 0) return high;
  let share = 0.5;
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = a + share * (b - a);
    const error = increasing(x) - target;
    const staysOnSideOfA = Math.sign(error) === Math.sign(errorA);
    const [c, errorC] = staysOnSideOfA ? [a, errorA] : [b, errorB];
    if (!staysOnSideOfA) [b, errorB] = [a, errorA];
    [a, errorA] = [x, error];
    const [best, smallest] = Math.abs(errorA) < Math.abs(errorB) ? [a, errorA] : [b, errorB];
    const least = (2 * Number.EPSILON * Math.abs(best) + 1e-300) / Math.abs(b - a);
    if (least > 0.5 || smallest === 0) return best;
    share = Math.min(1 - least, Math.max(least, shareByParabola([a, b, c], [errorA, errorB, errorC]) ?? 0.5));
  }
  return a;
}

type Three = readonly [number, number, number];

/** Undefined if the parabola would leave the bounds. */
function shareByParabola([a, b, c]: Three, [errorA, errorB, errorC]: Three): number | undefined {
  const place = (a - b) / (c - b);
  const height = (errorA - errorB) / (errorC - errorB);
  if (height ** 2 >= place || (1 - height) ** 2 >= 1 - place) return undefined;
  const near = (errorA / (errorB - errorA)) * (errorC / (errorB - errorC));
  const far = ((c - a) / (b - a)) * (errorA / (errorC - errorA)) * (errorB / (errorC - errorB));
  return near + far;
}
