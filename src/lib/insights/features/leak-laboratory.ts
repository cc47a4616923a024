import { z } from "zod";
import { flag, interval, intervalCells, prose, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { judgeProbabilities } from "../../learning/judging/judge-probabilities.js";
import { judgedModels, RESAMPLING } from "../prediction/model/judged-films.js";

const MEANS = z.object({ model: z.string(), means: z.string() });
const HONEST = "no mistake";

export default defineAnswer({
  question: "How much better does a prediction look when it sees what it could not have known?",
  table: {
    mistake: text("Mistake", "what the model sees or how it is judged"),
    is_honest: flag("Honest", "whether it sees only what is known before a film opens"),
    means: prose("What happens", "what the mistake is"),
    ...interval("AUC", "how often a film that paid got a higher probability than one that did not"),
  },
  key: ["mistake"],
  compute(rows) {
    const means = new Map(rows.map((row) => MEANS.parse(row)).map((one) => [one.model, one.means]));
    return judgedModels(rows).flatMap((one) => {
      const auc = judgeProbabilities(one, RESAMPLING).measures.auc;
      if (auc === undefined) return [];
      const is_honest = one.role !== "leak";
      const mistake = is_honest ? HONEST : one.model.replace("leak: ", "");
      return [{ mistake, is_honest, means: means.get(one.model) ?? "", ...intervalCells(auc) }];
    });
  },
  title(rows) {
    const honest = rows.find(({ is_honest }) => is_honest);
    const worst = rows.filter(({ is_honest }) => !is_honest).toSorted((one, other) => other.estimate - one.estimate)[0];
    if (honest === undefined || worst === undefined)
      return "Too few films have a known budget and takings to predict any";
    return `With the mistake “${worst.mistake}” the AUC is ${worst.estimate.toFixed(2)}, without a mistake ${honest.estimate.toFixed(2)}`;
  },
  caption: () =>
    "The same model with mistakes that are common in published predictions, with 50, 80 and 95% intervals (bootstrap over films). A mistake makes a " +
    "prediction look better than it is: on the day before a film opens, none of this could be known. The random split is judged by other films.",
  claims: (rows) =>
    rows.map(({ mistake, estimate }) => ({ name: mistake.replaceAll(" ", "_"), value: estimate, unit: "AUC" })),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.map((row) => ({ ...row, kind: row.is_honest ? "honest" : "mistake" })),
        y: { field: "mistake" },
        x: { field: "estimate", title: "AUC", format: ".2f" },
        intervals: GRADED,
        reference: 0.5,
        compare: { field: "kind", colours: { honest: theme.main, mistake: theme.alert } },
        tooltip: { mistake: "mistake", estimate: ["AUC", ".3f"] },
      },
      theme,
    ),
});
