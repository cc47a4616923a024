import { compareProbabilities } from "../../../learning/judging/judge-probabilities.js";
import type { Interval } from "../../../stats/interval.js";
import { type JudgedModel, RESAMPLING } from "./judged-films.js";

/** How much higher the AUC of one model is than that of another on the same films, which are resampled together. */
export function gainInAuc(one: JudgedModel, other: JudgedModel): Interval | undefined {
  const scores = { one: one.scores, other: other.scores };
  return compareProbabilities("auc", one.labels, scores, RESAMPLING);
}
