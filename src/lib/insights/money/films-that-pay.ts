import { z } from "zod";
import { counted, grouped, percent } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { shareInterval } from "../../stats/describe/share-interval.js";

const DECADE = z.object({ decade: z.number(), all_films: z.number(), known: z.number(), paid: z.number() });

const ALL_DECADES = 0;

export default defineAnswer({
  question: "Which share of films takes in at least twice what it cost?",
  table: {
    decade: hidden(year("Decade", "the first of ten years, in which the films came out, 0 for all films")),
    films_of: text("Films of", "the decade in words"),
    paid: count("Films that pay", "films that took in at least twice their budget"),
    ...interval(
      "Share that pays",
      "share of the films with both sums known that took in at least twice their budget",
      "percent",
    ),
    all_films: hidden(count("All films", "films of the decade")),
  },
  key: ["decade"],
  compute: (rows) =>
    rows
      .map((row) => DECADE.parse(row))
      .flatMap(({ known, ...decade }) => {
        const found = shareInterval(decade.paid, known);
        const films_of = decade.decade === ALL_DECADES ? "all decades" : `${decade.decade}s`;
        return found === undefined ? [] : [{ ...decade, films_of, ...intervalCells(found) }];
      }),
  title(rows) {
    const all = rows.find(({ decade }) => decade === ALL_DECADES);
    if (all === undefined) return "No film has a known budget and a known revenue";
    return `${percent(all.paid, all.n)} of the films took in at least twice what they cost`;
  },
  caption(rows) {
    const all = rows.find(({ decade }) => decade === ALL_DECADES) ?? { n: 0, all_films: 0 };
    return (
      "Share of films whose revenue is at least twice their budget, which by a rule of thumb is what it takes to pay for " +
      "advertising and the cinemas too, by decade, with 50, 80 and 95% intervals (Wilson). It rests on " +
      `${counted(all.n, "film", "films")}; those of which a sum is unknown (${grouped(all.all_films - all.n)}) are left out. ` +
      "Both sums are in dollars of the day, so that inflation hardly moves the share."
    );
  },
  claims: (rows) =>
    rows
      .filter(({ decade }) => decade === ALL_DECADES)
      .flatMap(({ n, estimate, low95, high95 }) => [
        { name: "films", value: n, unit: "films" },
        { name: "share", value: estimate, unit: "share" },
        { name: "share_low", value: low95, unit: "share" },
        { name: "share_high", value: high95, unit: "share" },
      ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "films_of" },
        x: {
          field: "estimate",
          title: "Films that take in at least twice their budget",
          format: ".0%",
          domain: [0, 1],
        },
        intervals: GRADED,
        tooltip: { films_of: "films of", estimate: ["share", ".1%"], n: "films" },
      },
      theme,
    ),
});
