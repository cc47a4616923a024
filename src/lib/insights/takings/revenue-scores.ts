import { grouped } from "../../core/numbers.js";
import { flag, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { gainInRSquared, judgeValues } from "../../learning/judging/judge-values.js";
import { mapInterval } from "../../stats/interval.js";
import { judgedModels, modelNamed, RESAMPLING } from "../prediction/model/judged-films.js";

const R_SQUARED = "R²";
const GAIN = "R² above budget alone";
const MEDIAN_ERROR = "median factor";

export default defineAnswer({
  question: "How well can it be predicted what a film takes in?",
  table: {
    model: text("Model", "the model"),
    role: text("Role", "what must be outdone (baseline), or what may be chosen (candidate)"),
    is_chosen: flag("Chosen", "whether pages and commands use this model"),
    measure: text(
      "Measure",
      "R² of the logarithm of the takings, its gain, or the factor by which half of the films are missed",
    ),
    ...interval("Value", "the measure, with bootstrap intervals over films"),
  },
  key: ["model", "measure"],
  compute(rows) {
    const models = judgedModels(rows);
    const budget = modelNamed(models, "budget alone");
    return models.flatMap(({ model, role, isChosen: is_chosen, labels: values, scores: predictions }) => {
      const { rSquared, medianAbsoluteError } = judgeValues({ values, predictions }, RESAMPLING);
      const gain =
        budget === undefined || model === budget.model
          ? undefined
          : gainInRSquared(values, { one: predictions, other: budget.scores }, RESAMPLING);
      const factor = medianAbsoluteError && mapInterval(medianAbsoluteError, Math.exp);
      return [
        { measure: R_SQUARED, value: rSquared },
        { measure: GAIN, value: gain },
        { measure: MEDIAN_ERROR, value: factor },
      ].flatMap(({ measure, value }) =>
        value === undefined ? [] : [{ model, role, is_chosen, measure, ...intervalCells(value) }],
      );
    });
  },
  title(rows) {
    const [fit, factor] = [R_SQUARED, MEDIAN_ERROR].map((wanted) =>
      rows.find(({ is_chosen, measure }) => is_chosen && measure === wanted),
    );
    if (fit === undefined || factor === undefined)
      return "Too few films have a known budget and takings to predict any";
    return `Half of the films take in what was predicted within a factor of ${factor.estimate.toFixed(1)}; R² is ${fit.estimate.toFixed(2)}`;
  },
  caption: (rows) =>
    `R²: the share of the variance of the logarithm of the takings that a model explains, among the ${grouped(rows[0]?.n ?? 0)} newest films, from which no model learned, with 50, 80 and 95% intervals ` +
    "(bootstrap over films). At 0, a model knows no more than the mean of earlier films.",
  claims: (rows) =>
    rows
      .filter(({ is_chosen }) => is_chosen)
      .flatMap(({ measure, estimate, low95, high95 }) => {
        const name = measure === GAIN ? "gain" : measure === R_SQUARED ? "r_squared" : "median_factor";
        return [
          { name, value: estimate, unit: measure },
          { name: `${name}_low`, value: low95, unit: measure },
          { name: `${name}_high`, value: high95, unit: measure },
        ];
      }),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows
          .filter(({ measure }) => measure === R_SQUARED)
          .map((row) => ({ ...row, label: row.is_chosen ? `${row.model} (chosen)` : row.model }))
          .sort((one, other) => other.estimate - one.estimate),
        y: { field: "label" },
        x: { field: "estimate", title: R_SQUARED, format: ".1f" },
        intervals: GRADED,
        reference: 0,
        tooltip: { label: "model", estimate: [R_SQUARED, ".3f"], low95: ["from", ".3f"], high95: ["to", ".3f"] },
      },
      theme,
    ),
});
