import { type Interval, mapInterval } from "../interval.js";

/**
 * How strongly an unseen confounder would have to be associated with both exposure and outcome, as risk ratios, to
 * explain an effect away (VanderWeele & Ding 2017). 1 means that none is needed.
 */
export interface EValue {
  readonly estimate: number;
  /** The same, to move the 95% interval until it includes "no effect". */
  readonly limit: number;
}

export function eValueOfRiskRatio(ratio: Interval): EValue {
  const [low, high] = ratio.levels[95];
  const nearest = low > 1 ? low : high < 1 ? high : 1;
  return { estimate: strengthNeeded(ratio.estimate), limit: strengthNeeded(nearest) };
}

/** For a difference d in standard deviations: about the risk ratio e^(0.91 d) (Chinn 2000). */
export function eValueOfStandardisedDifference(difference: Interval): EValue {
  return eValueOfRiskRatio(mapInterval(difference, (value) => Math.exp(0.91 * value)));
}

function strengthNeeded(ratio: number): number {
  const above = ratio < 1 ? 1 / ratio : ratio;
  return above + Math.sqrt(above * (above - 1));
}
