import { grouped } from "../../core/numbers.js";
import { count, number, share } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { lineChart } from "../../figures/spec/lines.js";
import { confusion, sharesOf } from "../../learning/judging/threshold.js";
import { chosenModel, judgedModels } from "./model/judged-films.js";

const STEPS = 50;
const WHOLE = { scale: { domain: [0, 1] }, axis: { format: "%", tickCount: 5 } };

export default defineAnswer({
  question: "From which probability on should a film be said to pay?",
  table: {
    threshold: number("Threshold", "from this probability on, a film is said to pay"),
    true_positives: count("Rightly said to pay", "films that paid, of which the model says so"),
    false_positives: count("Wrongly said to pay", "films that did not pay, of which the model says that they do"),
    false_negatives: count("Missed", "films that paid, of which the model says that they do not"),
    true_negatives: count("Rightly refused", "films that did not pay, of which the model says so"),
    accuracy: share("Right", "share of films of which the model is right"),
    precision: share("Precision", "share of the films said to pay that did; 1 where none is said to"),
    recall: share("Recall", "share of the films that paid of which the model says so"),
    f1: share("F1", "harmonic mean of precision and recall"),
  },
  key: ["threshold"],
  compute(rows) {
    const chosen = chosenModel(judgedModels(rows));
    if (chosen === undefined) return [];
    return Array.from({ length: STEPS + 1 }, (_, step) => rowAt(chosen, step / STEPS));
  },
  title(rows) {
    const [best, half] = [mostRight(rows), rows.find(({ threshold }) => threshold === 0.5)];
    if (best === undefined || half === undefined) return "Too few films have a known budget and takings to predict any";
    return (
      `From a probability of ${half.threshold} on, the model is right about ${Math.round(100 * half.accuracy)} of 100 films; ` +
      `at best, from ${best.threshold} on, about ${Math.round(100 * best.accuracy)}`
    );
  },
  caption(rows) {
    const [first] = rows;
    const films = first === undefined ? 0 : first.true_positives + first.false_positives;
    return (
      `The ${grouped(films)} newest films, from which no model learned, at each threshold. A low threshold finds nearly all films that pay and raises many ` +
      "false hopes; a high one the other way round. Which is better depends on what each mistake costs."
    );
  },
  claims(rows) {
    const half = rows.find(({ threshold }) => threshold === 0.5);
    if (half === undefined) return [];
    return [
      { name: "accuracy", value: half.accuracy, unit: "share" },
      { name: "precision", value: half.precision, unit: "share" },
      { name: "recall", value: half.recall, unit: "share" },
      { name: "f1", value: half.f1, unit: "share" },
    ];
  },
  chart: (rows, theme) =>
    lineChart(
      {
        points: rows.flatMap(({ threshold, precision, recall, accuracy }) => [
          { threshold, measure: "precision", value: precision },
          { threshold, measure: "recall", value: recall },
          { threshold, measure: "right", value: accuracy },
        ]),
        x: { field: "threshold", title: "threshold", scale: { domain: [0, 1] } },
        y: { field: "value", title: "share", ...WHOLE },
        colour: { field: "measure", colours: { precision: theme.main, recall: theme.alert, right: theme.muted } },
        tooltip: { threshold: ["threshold", ".2f"], measure: "measure", value: ["share", ".0%"] },
      },
      theme,
    ),
});

function rowAt(judged: Parameters<typeof confusion>[0], threshold: number) {
  const counts = confusion(judged, threshold);
  return {
    threshold,
    true_positives: counts.truePositives,
    false_positives: counts.falsePositives,
    false_negatives: counts.falseNegatives,
    true_negatives: counts.trueNegatives,
    ...sharesOf(counts),
  };
}

function mostRight<R extends { readonly accuracy: number }>(rows: readonly R[]): R | undefined {
  return rows.toSorted((one, other) => other.accuracy - one.accuracy)[0];
}
