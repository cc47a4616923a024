import { count, hidden, number, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { lineChart } from "../../figures/spec/lines.js";
import { curveColours } from "./model/curve-colours.js";
import { curvePoints } from "./model/curve-points.js";

const WHOLE = { scale: { domain: [0, 1] }, axis: { format: "%", tickCount: 5 } };

export default defineAnswer({
  question: "How many films that pay are found, at the cost of how many false hopes?",
  table: {
    model: text("Model", "the chosen model, or the budget alone"),
    place: hidden(count("Place", "from the highest threshold to the lowest")),
    threshold: number("Threshold", "from this probability on, the model says that a film pays"),
    found: share("Found", "share of the films that paid of which the model says so"),
    false_hopes: share("False hopes", "share of the films that did not pay of which the model says that they do"),
  },
  key: ["model", "place"],
  compute: (rows) =>
    curvePoints(rows).map(({ model, place, threshold, truePositiveRate, falsePositiveRate }) => ({
      model,
      place,
      threshold,
      found: truePositiveRate,
      false_hopes: falsePositiveRate,
    })),
  title(rows) {
    const half = foundAtFalseHopes(rows, 0.2);
    if (half === undefined) return "Too few films have a known budget and takings to predict any";
    return `At the cost of a false hope for every fifth film that did not pay, the model finds ${Math.round(100 * half)} of 100 that did`;
  },
  caption: () =>
    "Each point is a threshold: from which probability on a film is said to pay (ROC curve). The farther a curve runs above the diagonal, which is " +
    "guessing, the better. The films are the newest, from which no model learned.",
  claims(rows) {
    const found = foundAtFalseHopes(rows, 0.2);
    return found === undefined ? [] : [{ name: "found_at_a_fifth", value: found, unit: "share" }];
  },
  chart: (rows, theme) =>
    lineChart(
      {
        points: rows,
        x: { field: "false_hopes", title: "false hopes", ...WHOLE },
        y: { field: "found", title: "films that paid and were found", ...WHOLE },
        colour: curveColours(rows, theme),
        tooltip: {
          model: "model",
          threshold: ["threshold", ".2f"],
          found: ["found", ".0%"],
          false_hopes: ["false hopes", ".0%"],
        },
      },
      theme,
    ),
});

interface Point {
  readonly model: string;
  readonly found: number;
  readonly false_hopes: number;
}

/** Of the first model, which is the chosen one. */
function foundAtFalseHopes(rows: readonly Point[], most: number): number | undefined {
  return rows.filter(({ model, false_hopes }) => model === rows[0]?.model && false_hopes <= most).at(-1)?.found;
}
