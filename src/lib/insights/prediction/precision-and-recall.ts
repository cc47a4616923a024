import { count, hidden, number, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { lineChart } from "../../figures/spec/lines.js";
import { curveColours } from "./model/curve-colours.js";
import { curvePoints } from "./model/curve-points.js";

const WHOLE = { scale: { domain: [0, 1] }, axis: { format: "%", tickCount: 5 } };

export default defineAnswer({
  question: "Of the films said to pay, how many do?",
  table: {
    model: text("Model", "the chosen model, or the budget alone"),
    place: hidden(count("Place", "from the highest threshold to the lowest")),
    threshold: number("Threshold", "from this probability on, the model says that a film pays"),
    precision: share("Precision", "share of the films said to pay that did"),
    recall: share("Recall", "share of the films that paid of which the model says so"),
  },
  key: ["model", "place"],
  compute: (rows) =>
    curvePoints(rows).map(({ model, place, threshold, precision, truePositiveRate }) => ({
      model,
      place,
      threshold,
      precision,
      recall: truePositiveRate,
    })),
  title(rows) {
    const precision = atRecall(rows, 0.5);
    if (precision === undefined) return "Too few films have a known budget and takings to predict any";
    return `When half of the films that paid are found, ${Math.round(100 * precision)} of 100 films said to pay do`;
  },
  caption: () =>
    "Each point is a threshold, from the strictest at the left. At the right end, every film is said to pay, and precision is the share of films " +
    "that paid. The films are the newest, from which no model learned.",
  claims(rows) {
    const precision = atRecall(rows, 0.5);
    return precision === undefined ? [] : [{ name: "precision_at_half", value: precision, unit: "share" }];
  },
  chart: (rows, theme) =>
    lineChart(
      {
        points: rows,
        x: { field: "recall", title: "recall", ...WHOLE },
        y: { field: "precision", title: "precision", ...WHOLE },
        colour: curveColours(rows, theme),
        tooltip: {
          model: "model",
          threshold: ["threshold", ".2f"],
          precision: ["precision", ".0%"],
          recall: ["recall", ".0%"],
        },
      },
      theme,
    ),
});

interface Point {
  readonly model: string;
  readonly recall: number;
  readonly precision: number;
}

/** Of the first model, which is the chosen one. */
function atRecall(rows: readonly Point[], least: number): number | undefined {
  return rows.find(({ model, recall }) => model === rows[0]?.model && recall >= least)?.precision;
}
