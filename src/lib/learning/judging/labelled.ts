import { finiteNumbers, type Numbers } from "../../stats/numbers.js";

/** What is true of each row, as 0 or 1, and what a model says, as a probability or any score that rises with it. */
export interface Labelled {
  readonly labels: Numbers;
  readonly scores: Numbers;
}

export interface CheckedLabels {
  readonly labels: Float64Array;
  readonly scores: Float64Array;
}

export function checkedLabels({ labels, scores }: Labelled): CheckedLabels {
  const checked = finiteNumbers(labels, "labels");
  const other = checked.findIndex((label) => label !== 0 && label !== 1);
  if (other >= 0) throw new RangeError(`labels: value ${other} is ${checked[other]}, but must be 0 or 1`);
  return { labels: checked, scores: finiteNumbers(scores, "scores", checked.length) };
}

export function checkedProbabilities(labelled: Labelled): CheckedLabels {
  const checked = checkedLabels(labelled);
  const other = checked.scores.findIndex((score) => score < 0 || score > 1);
  if (other >= 0) throw new RangeError(`scores: value ${other} is ${checked.scores[other]}, but is no probability`);
  return checked;
}

/** The positions of all rows. */
export function everyRow({ length }: { readonly length: number }): Int32Array {
  return Int32Array.from({ length }, (_, row) => row);
}
