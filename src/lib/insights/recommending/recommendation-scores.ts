import { grouped } from "../../core/numbers.js";
import { count, number, share } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { calibrationChart } from "../../figures/spec/calibration.js";

export default defineAnswer({
  question: "Does the score of a recommendation mean what it says?",
  table: {
    from_probability: number("From", "start of the range of scores, which is a tenth wide"),
    pairs: count("Pairs", "pairs of a song and a film in this range"),
    probability: share("Score", "their score, on average"),
    correct: share("Right", "share of them that are right"),
  },
  key: ["from_probability"],
  title(rows) {
    const pairs = rows.reduce((sum, row) => sum + row.pairs, 0);
    if (pairs === 0) return "Whether scores are right is not known: too few songs of soundtracks are";
    const off = rows.reduce((sum, row) => sum + row.pairs * Math.abs(row.correct - row.probability), 0) / pairs;
    return `Scores lie ${(100 * off).toFixed(1)} percentage points from what is right, on average`;
  },
  caption: (rows) =>
    "The score is the probability that a song is on a soundtrack of this film, rather than of another film of its popularity. " +
    `Here are ${grouped(rows.reduce((sum, row) => sum + row.pairs, 0))} pairs, half of them right, in ranges of the score a tenth wide; beside each dot, their number. ` +
    "On the line, as many are right as the score says. No score was learned from the songs that it is judged by.",
  claims: (rows) =>
    rows.slice(-1).map(({ correct }) => ({ name: "right_at_the_top", value: correct, unit: "share of the pairs" })),
  chart(rows, theme) {
    const most = Math.max(1, ...rows.map(({ pairs }) => pairs));
    const points = rows.map((row) => ({
      ...row,
      range: `${row.from_probability.toFixed(1)} to ${(row.from_probability + 0.1).toFixed(1)}`,
      label: grouped(row.pairs),
    }));
    return calibrationChart(
      {
        points,
        x: "score, on average",
        y: "share that is right",
        size: "pairs",
        most,
        tooltip: { range: "score", pairs: ["pairs", ","], correct: ["right", ".1%"] },
      },
      theme,
    );
  },
});
