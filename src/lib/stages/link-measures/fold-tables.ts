import type { FoldEvidence, OverFolds } from "../../linking/training/folds/fold-evidence.js";
import type { Row } from "./row.js";

/** What training measured on works that it had not seen, as rows of the tables that hold only that. */
export function foldTables({ views, kinds, thresholds }: FoldEvidence): Readonly<Record<string, readonly Row[]>> {
  return {
    fold_score: views.map(({ labels, composers, releases, ...measures }) => ({
      labels,
      composers,
      releases,
      ...columnsOf("precision", measures.precision),
      ...columnsOf("recall", measures.recall),
      ...columnsOf("linked_without_film", measures.linkedWithoutFilm),
      ...columnsOf("calibration_error", measures.calibrationError),
    })),
    fold_threshold: thresholds.map(({ threshold, links, precision, recall, linkedWithoutFilm }) => ({
      threshold,
      links,
      precision,
      recall,
      linked_without_film: linkedWithoutFilm,
    })),
    fold_evidence: kinds.map(({ kind, composers, accepted, probability, right }) => ({
      evidence: kind,
      composers,
      links: accepted,
      probability,
      correct: right.value,
      correct_low: right.low,
      correct_high: right.high,
    })),
  };
}

function columnsOf(name: string, { all, mean, spread }: OverFolds): Row {
  return { [name]: all, [`${name}_mean`]: mean, [`${name}_spread`]: spread };
}
