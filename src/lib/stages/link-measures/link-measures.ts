import { type Costs, thresholdsFrom } from "../../linking/decide/decide.js";
import type { Verdict } from "../../linking/decide/verdicts.js";
import type { Evaluation } from "../../linking/evaluation/evaluation.js";
import type { RuleReport } from "../../linking/evaluation/rule-report.js";
import { trainedEvidence } from "../../linking/training/trained-evidence.js";
import { foldTables } from "./fold-tables.js";
import type { Row } from "./row.js";

/** What is known about the links of a warehouse, besides the links. */
export interface LinkMeasures {
  readonly costs: Costs;
  readonly verdicts: readonly Verdict[];
  /** Absent if the truth is not known. */
  readonly evaluation: Evaluation | undefined;
  readonly rules: RuleReport | undefined;
  /** Absent if the project has no labelled records. */
  readonly labelled: JudgedRecords | undefined;
}

/** How good the links of labelled records are. */
export interface JudgedRecords {
  readonly evaluation: Evaluation;
  /** The rows of `gold_error`. */
  readonly errors: readonly Row[];
}

/** The measures as rows of the tables that hold only them. */
export function measureTables(measures: LinkMeasures): Readonly<Record<string, readonly Row[]>> {
  const { verdicts, evaluation, rules, labelled } = measures;
  return {
    link_rule: rules?.rules.map(ruleRow) ?? [],
    link_calibration: calibrationRows(evaluation),
    link_score: scoreRows(evaluation),
    gold_calibration: calibrationRows(labelled?.evaluation),
    gold_score: scoreRows(labelled?.evaluation),
    gold_error: labelled?.errors ?? [],
    ...foldTables(trainedEvidence.folds),
    link_verdict: verdicts.map(({ releaseId, filmId, belongs }) => ({
      release_id: releaseId,
      film_id: filmId,
      belongs,
    })),
  };
}

/** The measures that are single figures, as rows of `claim`. */
export function measureClaims({ costs, evaluation, labelled }: LinkMeasures): readonly Row[] {
  const claims = [
    ...settingClaims(costs),
    ...scoreClaims("sample", evaluation),
    ...scoreClaims("gold", labelled?.evaluation),
  ];
  // A share of nothing is not a figure.
  return claims
    .filter(({ value }) => Number.isFinite(value))
    .map(({ name, value, unit, by }) => ({
      name: `linking.${name}`,
      value,
      unit,
      computed_by: by,
      table_name: "link_release_title",
    }));
}

interface Claim {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly by: string;
}

function settingClaims(costs: Costs): Claim[] {
  const thresholds = thresholdsFrom(costs);
  return [
    { name: "cost.wrong_link", value: costs.wrongLink, unit: "cost", by: "leitmotif.config.json" },
    { name: "cost.missed_link", value: costs.missedLink, unit: "cost", by: "leitmotif.config.json" },
    { name: "cost.review", value: costs.review, unit: "cost", by: "leitmotif.config.json" },
    { name: "threshold.match", value: thresholds.match, unit: "probability", by: "thresholdsFrom" },
    { name: "threshold.review", value: thresholds.review, unit: "probability", by: "thresholdsFrom" },
  ];
}

function scoreClaims(data: "sample" | "gold", evaluation: Evaluation | undefined): Claim[] {
  if (evaluation === undefined) return [];
  const { overall, calibrationError } = evaluation;
  const { releases, right, wrong, missed, precision, recall } = overall;
  const figures: readonly (readonly [name: string, value: number, unit: string])[] = [
    ["releases", releases, "releases"],
    ["right", right, "links"],
    ["wrong", wrong, "links"],
    ["missed", missed, "links"],
    ["precision", precision.value, "share of the links"],
    ["precision_low", precision.low, "share of the links"],
    ["precision_high", precision.high, "share of the links"],
    ["recall", recall.value, "share of the true links"],
    ["recall_low", recall.low, "share of the true links"],
    ["recall_high", recall.high, "share of the true links"],
    ["calibration_error", calibrationError, "difference of probabilities"],
  ];
  return figures.map(([name, value, unit]) => ({ name: `${data}.${name}`, value, unit, by: "evaluate" }));
}

function ruleRow(row: RuleReport["rules"][number], index: number): Row {
  const { rule, pairs, pairsPerRelease, found, recall, recallSoFar } = row;
  return {
    place: index + 1,
    rule,
    pairs,
    pairs_per_release: known(pairsPerRelease),
    found,
    recall: known(recall),
    recall_so_far: known(recallSoFar),
  };
}

function calibrationRows(evaluation: Evaluation | undefined): readonly Row[] {
  return evaluation?.calibration.filter(({ count }) => count > 0).map(calibrationRow) ?? [];
}

function scoreRows(evaluation: Evaluation | undefined): readonly Row[] {
  return Object.entries(evaluation?.byCategory ?? {}).map(scoreRow);
}

function calibrationRow({ from, count, probability, correct }: Evaluation["calibration"][number]): Row {
  return { from_probability: from, links: count, probability, correct };
}

function scoreRow([category, scores]: [string, Evaluation["overall"]]): Row {
  const { releases, right, wrong, missed, withoutFilm, linkedWithoutFilm } = scores;
  return {
    category,
    releases,
    right_links: right,
    wrong_links: wrong,
    missed_links: missed,
    without_film: withoutFilm,
    linked_without_film: linkedWithoutFilm,
  };
}

function known(share: number): number | null {
  return Number.isFinite(share) ? share : null;
}
