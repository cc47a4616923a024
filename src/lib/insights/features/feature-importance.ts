import { flag, number, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { intervalChart } from "../../figures/spec/intervals.js";

const SHOWN = 20;

export default defineAnswer({
  question: "Which single facts does the prediction need?",
  table: {
    feature: text("Feature", "the column of film_features"),
    label: text("Fact", "what people call it"),
    feature_group: text("Group", "what it is about"),
    known_share: share("Known", "share of the films for which it is known"),
    importance: number("Importance", "by how much the log loss rises when it is dealt to other films, on average"),
    least_importance: number("Least", "the same in the shuffle that raised it least"),
    most_importance: number("Most", "the same in the shuffle that raised it most"),
    is_used: flag("Used", "whether the chosen model reads it"),
  },
  key: ["feature"],
  title(rows) {
    const [first, second] = rows;
    if (first === undefined || second === undefined)
      return "Too few films have a known budget and takings to predict any";
    return `The prediction needs ${name(first)} most, then ${name(second)}`;
  },
  caption: (rows) =>
    `By how much the log loss of films that the model did not learn from rises when one fact is dealt to other films (permutation importance, mean and range of five ` +
    `shuffles), for ${Math.min(SHOWN, rows.length)} of ${rows.length} facts. Facts that say the same share their importance. The chosen model reads those that helped in every shuffle, ` +
    "or all of them, whichever did better on the validation.",
  claims: (rows) => [
    { name: "used", value: rows.filter(({ is_used }) => is_used).length, unit: "features" },
    ...rows.slice(0, 3).map(({ feature, importance }) => ({ name: feature, value: importance, unit: "log loss" })),
  ],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.slice(0, SHOWN),
        y: { field: "label" },
        x: { field: "importance", title: "rise of the log loss", format: ".3f" },
        intervals: [["least_importance", "most_importance"]],
        reference: 0,
        tooltip: { label: "fact", importance: ["rise", ".4f"], known_share: ["known", ".0%"] },
      },
      theme,
    ),
});

function name({ label }: { readonly label: string }): string {
  return `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
