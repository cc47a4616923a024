import { grouped } from "../../core/numbers.js";
import { interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { measureProbabilities } from "../../learning/judging/judge-probabilities.js";
import { gainInAuc } from "../prediction/model/gain-in-auc.js";
import { judgedModels } from "../prediction/model/judged-films.js";

const WITHOUT = "without ";

export default defineAnswer({
  question: "Which kind of knowledge helps to predict whether a film pays, and does knowing the composer help?",
  table: {
    feature_group: text(
      "Knowledge of",
      "money, the film itself, its people, its text, its music, or the time of release",
    ),
    ...interval("Worth", "by how much the AUC falls when the model knows nothing of it"),
    auc_without: number("AUC without it", "AUC of the model that knows nothing of it"),
  },
  key: ["feature_group"],
  compute(rows) {
    const models = judgedModels(rows);
    const whole = models.find(({ role }) => role !== "ablation");
    return models
      .filter(({ role }) => role === "ablation")
      .flatMap((lacking) => {
        const gain = whole && gainInAuc(whole, lacking);
        const auc = measureProbabilities(lacking).auc;
        if (gain === undefined || auc === undefined) return [];
        return [{ feature_group: lacking.model.replace(WITHOUT, ""), ...intervalCells(gain), auc_without: auc }];
      })
      .sort((one, other) => other.estimate - one.estimate);
  },
  title(rows) {
    const [most] = rows;
    const music = rows.find(({ feature_group }) => feature_group === "music");
    if (most === undefined || music === undefined)
      return "Too few films have a known budget and takings to predict any";
    const helps =
      music.low95 > 0
        ? "knowing the composer helps"
        : music.high95 < 0
          ? "knowing the composer misleads"
          : "knowing the composer does not clearly help";
    return `What helps most is to know about ${most.feature_group}; ${helps}`;
  },
  caption: (rows) =>
    `By how much the AUC falls when a model is trained without a group of features, among the ${grouped(rows[0]?.n ?? 0)} newest films, with 50, 80 and 95% intervals ` +
    "(bootstrap over films, the same for both models). At 0, the others tell as much. Music is the record of the composer and the usual " +
    "music of earlier films; the album of the film itself comes with the film and is not known before.",
  claims: (rows) =>
    rows.flatMap(({ feature_group, estimate, low95, high95 }) => [
      { name: feature_group, value: estimate, unit: "AUC" },
      { name: `${feature_group}_low`, value: low95, unit: "AUC" },
      { name: `${feature_group}_high`, value: high95, unit: "AUC" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "feature_group" },
        x: { field: "estimate", title: "fall of the AUC without it", format: "+.2f" },
        intervals: GRADED,
        reference: 0,
        tooltip: { feature_group: "knowledge of", estimate: ["worth", "+.3f"], auc_without: ["AUC without", ".3f"] },
      },
      theme,
    ),
});
