import { sum } from "simple-statistics";
import { grouped } from "../../core/numbers.js";
import { interval, intervalCells, share } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { quantity, tooltipChannel } from "../../figures/spec/channels.js";
import { chartFrame } from "../../figures/spec/frame.js";
import { calibrationBins } from "../../learning/judging/calibration.js";
import { chosenModel, judgedModels } from "./model/judged-films.js";

const FROM_NONE_TO_ALL = { scale: { domain: [0, 1] }, axis: { format: "%", tickCount: 5 } };

export default defineAnswer({
  question: "Does a probability that a film pays mean what it says?",
  table: {
    from_probability: share("Probability from", "start of the range of probabilities, which is a tenth wide"),
    probability: share("Probability on average", "mean probability of the films of the range"),
    ...interval("Share that paid", "share of them that paid, with Wilson's interval", "percent"),
  },
  key: ["from_probability"],
  compute(rows) {
    const chosen = chosenModel(judgedModels(rows));
    if (chosen === undefined) return [];
    return calibrationBins(chosen).map(({ from, probability, share: paid }) => ({
      from_probability: from,
      probability,
      ...intervalCells(paid),
    }));
  },
  title(rows) {
    if (rows.length === 0) return "Too few films have a known budget and takings to predict any";
    return `Probabilities lie ${(100 * errorOf(rows)).toFixed(1)} percentage points from what became true, on average`;
  },
  caption: (rows) =>
    `The ${grouped(sum(rows.map(({ n }) => n)))} newest films, from which the model did not learn, in ranges of probability a tenth wide, with 95% intervals (Wilson); ` +
    "beside each dot, the number of films. On the line, as many paid as the probability says.",
  claims: (rows) =>
    rows.length === 0
      ? []
      : [{ name: "error", value: errorOf(rows), unit: "mean distance between probability and share" }],
  chart: (rows, theme) => ({
    ...chartFrame(theme),
    height: 320,
    encoding: {
      x: quantity("probability", "probability on average", FROM_NONE_TO_ALL),
      y: quantity("estimate", "share that paid", FROM_NONE_TO_ALL),
    },
    layer: [
      {
        data: { values: [0, 1].map((end) => ({ probability: end, estimate: end })) },
        mark: { type: "line", color: theme.muted, strokeWidth: 1.5, strokeDash: [4, 4] },
      },
      {
        data: { values: rows.map((row) => ({ ...row, films: grouped(row.n) })) },
        mark: { type: "rule", color: theme.main, strokeWidth: 1.5, opacity: 0.6 },
        encoding: { y: quantity("low95", "share that paid", FROM_NONE_TO_ALL), y2: { field: "high95" } },
      },
      {
        data: { values: [...rows] },
        mark: { type: "circle", color: theme.main, size: 90, opacity: 1 },
        encoding: {
          tooltip: tooltipChannel({ probability: ["probability", ".1%"], estimate: ["paid", ".1%"], n: "films" }),
        },
      },
      {
        data: { values: rows.map((row) => ({ ...row, films: grouped(row.n) })) },
        mark: { type: "text", align: "left", dx: 8, dy: -6, fontSize: 11, color: theme.muted },
        encoding: { text: { field: "films" } },
      },
    ],
  }),
});

function errorOf(
  bins: readonly { readonly probability: number; readonly estimate: number; readonly n: number }[],
): number {
  const films = sum(bins.map(({ n }) => n));
  return sum(bins.map(({ probability, estimate, n }) => (n * Math.abs(probability - estimate)) / films));
}
