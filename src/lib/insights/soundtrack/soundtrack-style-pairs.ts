import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { falseDiscovery } from "../../stats/inference/false-discovery.js";
import { lift } from "../../stats/inference/lift.js";

const PAIR = z.object({
  style: z.string(),
  other_style: z.string(),
  both: z.number(),
  left: z.number(),
  right: z.number(),
  n: z.number(),
});
const MOST_ROWS = 1000;

export default defineAnswer({
  question: "Which styles occur together on films' soundtracks?",
  table: {
    style: text("Style", "the first style of the pair, by the alphabet"),
    other_style: text("Other style", "the second style of the pair"),
    films: count("Films with both", "films whose linked music has both styles"),
    expected: count("By chance", "films that would have both if the styles had nothing to do with each other, rounded"),
    ...interval("Lift", "films with both, divided by the number that chance would give"),
    q: share("q", "smallest false discovery rate among all pairs at which this one differs from chance"),
    pairs: hidden(count("Pairs", "pairs that were compared")),
    more: hidden(count("More often", "pairs that meet more often than by chance, at a false discovery rate of 5%")),
    less: hidden(count("Less often", "pairs that meet less often than by chance, at a false discovery rate of 5%")),
  },
  key: ["style", "other_style"],
  compute(raw) {
    const pairs = raw.flatMap((row) => {
      const pair = PAIR.parse(row);
      const found = lift(pair);
      return found === undefined ? [] : [{ ...pair, lift: found }];
    });
    const { results } = falseDiscovery(
      "pairs of styles",
      pairs.map(({ style, other_style, lift: { p } }) => ({ name: `${style} + ${other_style}`, p })),
    );
    const tested = pairs.map((pair, place) => ({ ...pair, q: results[place]?.q ?? 1 }));
    const differing = tested.filter(({ q }) => q < 0.05);
    const more = differing.filter((pair) => pair.lift.estimate > 1).length;
    const counts = { pairs: pairs.length, more, less: differing.length - more };
    return tested
      .sort((one, other) => other.lift.levels[95][0] - one.lift.levels[95][0])
      .slice(0, MOST_ROWS)
      .map(({ style, other_style, both, left, right, n, lift: found, q }) => ({
        style,
        other_style,
        films: both,
        expected: Math.round((left * right) / n),
        ...intervalCells(found),
        q,
        ...counts,
      }));
  },
  title(rows) {
    const first = rows[0];
    if (first === undefined) return "No two styles occur on the soundtracks of enough films";
    return (
      `${first.style} and ${first.other_style} meet on soundtracks ${first.estimate.toFixed(1)} times as often as by chance; ` +
      `of ${counted(first.pairs, "pair", "pairs")} of styles, ${first.more} meet more often and ${first.less} less often`
    );
  },
  caption: (rows) =>
    `How many times more often than by chance two styles meet among the ${counted(rows[0]?.n ?? 0, "film", "films")} with linked music; ` +
    "lines are the 50, 80 and 95% intervals, ordered by their lower ends, of which the first 20 are drawn. Pairs count where each style has at least 10 films, " +
    "and both have, or would by chance have, at least 5. More or less often means at a false discovery rate of 5%. " +
    "Styles of one release are given together by the same people, so that they are not independent.",
  claims(rows) {
    const first = rows[0];
    if (first === undefined) return [];
    return [
      { name: "pairs", value: first.pairs, unit: "pairs of styles" },
      { name: "more_often", value: first.more, unit: "pairs of styles" },
      { name: "less_often", value: first.less, unit: "pairs of styles" },
      { name: "first.lift", value: first.estimate, unit: "times" },
      { name: "first.lift_low", value: first.low95, unit: "times" },
      { name: "first.lift_high", value: first.high95, unit: "times" },
    ];
  },
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.slice(0, 20).map((row) => ({ ...row, pair: `${row.style} + ${row.other_style}` })),
        y: { field: "pair", labelLimit: 360 },
        x: { field: "estimate", title: "times as often as by chance", log: true, format: "~r" },
        intervals: GRADED,
        reference: 1,
        tooltip: {
          pair: "styles",
          films: "films with both",
          expected: "by chance",
          estimate: ["lift", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
        },
      },
      theme,
    ),
});
