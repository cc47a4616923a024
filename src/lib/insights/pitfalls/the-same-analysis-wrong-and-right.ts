import { counted } from "../../core/numbers.js";
import { interval, intervalCells, prose, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { mistakes } from "./model/mistakes.js";

const [WRONG, RIGHT] = ["wrong", "right"];

export default defineAnswer({
  question: "What do usual mistakes change in the answers?",
  table: {
    mistake: text("Mistake", "what is done wrong"),
    way: text("Way", "wrong or right"),
    measure: text("Measure", "what is estimated, of what, in logarithms or standard deviations"),
    ...interval("Estimate", "in the measure of the row"),
    changes: prose("What it changes", "why the wrong way misleads"),
  },
  key: ["mistake", "way"],
  compute: (rows) =>
    mistakes(rows).flatMap(({ mistake, measure, wrong, right, changes }) => [
      { mistake, way: WRONG, measure, ...intervalCells(wrong), changes },
      { mistake, way: RIGHT, measure, ...intervalCells(right), changes },
    ]),
  title(rows) {
    const pairs = pairsOf(rows);
    if (pairs.length === 0) return "These data cannot show what usual mistakes change";
    const apart = pairs.filter(({ wrong, right }) => wrong.estimate < right.low95 || wrong.estimate > right.high95);
    return `Of ${counted(pairs.length, "usual mistake", "usual mistakes")}, ${apart.length === 0 ? "none leads" : apart.length === 1 ? "one leads" : `${apart.length} lead`} out of the 95% interval of the right estimate`;
  },
  caption: (rows) =>
    "Each estimate wrong and right, in the same measure; lines are 50, 80 and 95% intervals (HC3; of thresholds, Welch). " +
    `${pairsOf(rows)
      .map(({ right, wrong }) => `${right.mistake}: ${right.measure}, ${wrong.n} and ${right.n} rows`)
      .join(
        "; ",
      )}. The right estimates of log popularity hold year, film genres, language, country and, where it is known, the budget fixed.`,
  claims: (rows) =>
    pairsOf(rows)
      .filter(({ wrong, right }) => Number.isFinite(wrong.estimate) && Number.isFinite(right.estimate))
      .flatMap(({ wrong, right }, place) => [
        { name: `mistake_${place + 1}.wrong`, value: wrong.estimate, unit: right.measure },
        { name: `mistake_${place + 1}.right`, value: right.estimate, unit: right.measure },
      ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.filter(({ high95 }) => Number.isFinite(high95)),
        y: { field: "mistake", labelLimit: 400 },
        x: { field: "estimate", title: "estimate in its measure", format: "+.1f" },
        intervals: GRADED,
        reference: 0,
        compare: { field: "way", colours: { [WRONG]: theme.alert, [RIGHT]: theme.main } },
        tooltip: { mistake: "mistake", measure: "measure", way: "way", estimate: ["estimate", "+.2f"], n: "rows" },
      },
      theme,
    ),
});

function pairsOf<R extends { readonly mistake: string; readonly way: string }>(rows: readonly R[]) {
  return rows
    .filter(({ way }) => way === WRONG)
    .flatMap((wrong) => {
      const right = rows.find((row) => row.mistake === wrong.mistake && row.way === RIGHT);
      return right === undefined ? [] : { wrong, right };
    });
}
