import { judgeProbabilities, type ProbabilityJudgement, type ProbabilityOptions } from "./judge-probabilities.js";
import type { Labelled } from "./labelled.js";

export interface GroupJudgement {
  readonly group: string;
  readonly judgement: ProbabilityJudgement;
}

/** The same for the rows of each group, such as a decade, in the order of the groups' names. */
export function judgeGroups(
  { labels, scores }: Labelled,
  groups: readonly string[],
  { clusters, ...options }: ProbabilityOptions,
): GroupJudgement[] {
  if (groups.length !== labels.length)
    throw new RangeError(`groups has ${groups.length} values where ${labels.length} are expected`);
  return [...new Set(groups)].sort().map((group) => {
    const rows = [...groups.keys()].filter((row) => groups[row] === group);
    const at = <T>(values: ArrayLike<T>) => rows.flatMap((row) => values[row] ?? []);
    const labelled = { labels: at(labels), scores: at(scores) };
    const own = clusters === undefined ? options : { ...options, clusters: at(clusters) };
    return { group, judgement: judgeProbabilities(labelled, own) };
  });
}
