import { grouped } from "../../core/numbers.js";
import { flag, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { judgeProbabilities, type ProbabilityMeasure } from "../../learning/judging/judge-probabilities.js";
import { gainInAuc } from "./model/gain-in-auc.js";
import { judgedModels, modelNamed, RESAMPLING, THRESHOLD } from "./model/judged-films.js";

const MEASURE_WORDS: Readonly<Record<ProbabilityMeasure, string>> = {
  auc: "AUC",
  averagePrecision: "average precision",
  logLoss: "log loss",
  brier: "Brier score",
  calibrationError: "calibration error",
  accuracy: "accuracy",
  precision: "precision",
  recall: "recall",
  f1: "F1",
};
const GAIN = "AUC above budget alone";

const MEASURES = Object.keys(MEASURE_WORDS) as ProbabilityMeasure[];

export default defineAnswer({
  question: "How well can it be predicted whether a film pays?",
  table: {
    model: text("Model", "the model, or the rule by which a sample was made"),
    role: text("Role", "what must be outdone (baseline), what may be chosen (candidate), or what is possible (truth)"),
    is_chosen: flag("Chosen", "whether pages and commands use this model"),
    measure: text("Measure", "what is measured, on the films of the test"),
    ...interval("Value", "the measure, with bootstrap intervals over films"),
  },
  key: ["model", "measure"],
  compute(rows) {
    const models = judgedModels(rows);
    const budget = modelNamed(models, "budget alone");
    return models.flatMap((one) => {
      const { model, role, isChosen: is_chosen } = one;
      const { measures } = judgeProbabilities(one, { ...RESAMPLING, threshold: THRESHOLD });
      const gain = budget === undefined || budget === one ? undefined : gainInAuc(one, budget);
      const found = [
        ...MEASURES.map((measure) => ({ measure: MEASURE_WORDS[measure], value: measures[measure] })),
        { measure: GAIN, value: gain },
      ];
      return found.flatMap(({ measure, value }) =>
        value === undefined ? [] : [{ model, role, is_chosen, measure, ...intervalCells(value) }],
      );
    });
  },
  title(rows) {
    const auc = rows.find((row) => row.is_chosen && row.measure === "AUC");
    const gain = rows.find((row) => row.is_chosen && row.measure === GAIN);
    if (auc === undefined || gain === undefined) return "Too few films have a known budget and takings to predict any";
    const verdict =
      gain.low95 > 0 ? "more than the budget alone can" : "which is not clearly more than the budget alone can";
    return `Of a film that paid and one that did not, the model tells which is which in ${per100(auc.estimate)} of 100 cases, ${verdict}`;
  },
  caption(rows) {
    const n = rows[0]?.n ?? 0;
    return (
      `AUC: how often a film that paid got a higher probability than one that did not; 0.5 is guessing. Judged by the ${grouped(n)} newest films, ` +
      "from which no model learned, with 50, 80 and 95% intervals (bootstrap over films). The table has all other measures; those that need a " +
      `yes or no take it from a probability of ${THRESHOLD} on.`
    );
  },
  claims(rows) {
    const estimateOf = (model: string, measure: string) =>
      rows.find((row) => row.model === model && row.measure === measure)?.estimate;
    const chosen = rows.filter(({ is_chosen }) => is_chosen);
    const [auc, possible] = [chosen.find(({ measure }) => measure === "AUC"), estimateOf("planted rule", "AUC")];
    return [
      ...chosen
        .filter(({ measure }) => ["AUC", GAIN, "log loss", "Brier score", "calibration error"].includes(measure))
        .flatMap(({ measure, estimate, low95, high95 }) => {
          const name = measure === GAIN ? "gain" : measure.toLowerCase().replaceAll(" ", "_");
          return [
            { name, value: estimate, unit: measure },
            { name: `${name}_low`, value: low95, unit: measure },
            { name: `${name}_high`, value: high95, unit: measure },
          ];
        }),
      ...(auc === undefined ? [] : [{ name: "films", value: auc.n, unit: "films" }]),
      ...["budget alone", "regression", "trees"].flatMap((model) => {
        const value = estimateOf(model, "AUC");
        return value === undefined ? [] : [{ name: `auc_of_${model.replace(" ", "_")}`, value, unit: "AUC" }];
      }),
      ...(auc === undefined || possible === undefined
        ? []
        : [
            { name: "possible_auc", value: possible, unit: "AUC" },
            { name: "share_of_possible", value: auc.estimate / possible, unit: "share" },
          ]),
    ];
  },
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows
          .filter(({ measure }) => measure === "AUC")
          .map((row) => ({ ...row, label: row.is_chosen ? `${row.model} (chosen)` : row.model }))
          .sort((one, other) => other.estimate - one.estimate),
        y: { field: "label" },
        x: { field: "estimate", title: "AUC", format: ".2f" },
        intervals: GRADED,
        reference: 0.5,
        tooltip: { label: "model", estimate: ["AUC", ".3f"], low95: ["from", ".3f"], high95: ["to", ".3f"] },
      },
      theme,
    ),
});

function per100(share: number): number {
  return Math.round(100 * share);
}
