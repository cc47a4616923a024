import { z } from "zod";
import { count, hidden, interval, intervalCells, number, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { conformalReach, coverage } from "../../learning/judging/conformal.js";

const FILM = z.object({ part: z.string(), decade: z.number(), prediction: z.number(), truth: z.number() });

const PROMISED = 0.8;
const ALL_DECADES = 0;

export default defineAnswer({
  question: "Do four of five films take in what was predicted, within the limits that were given?",
  table: {
    decade: hidden(year("Decade", "first year of the ten; 0 for all films of the test")),
    films_of: text("Films of", "the decade in words"),
    ...interval("Share within the limits", "share of the films whose takings lie within the limits", "percent"),
    factor: number("Factor", "the limits are the prediction divided and multiplied by it"),
    films: hidden(count("Films", "films of the test")),
  },
  key: ["decade"],
  compute(rows) {
    const films = rows.map((row) => FILM.parse(row));
    const earlier = films.filter(({ part }) => part === "validation");
    const test = films.filter(({ part }) => part === "test");
    if (earlier.length === 0 || test.length === 0) return [];
    const reach = conformalReach(
      earlier.map(({ prediction, truth }) => truth - prediction),
      PROMISED,
    );
    const decades = [...new Set(test.map(({ decade }) => decade))].sort((one, other) => one - other);
    return [ALL_DECADES, ...decades].flatMap((decade) => {
      const own = test.filter((film) => decade === ALL_DECADES || film.decade === decade);
      const share = coverage(
        { values: own.map(({ truth }) => truth), predictions: own.map(({ prediction }) => prediction) },
        reach,
      );
      const films_of = decade === ALL_DECADES ? "all decades" : `${decade}s`;
      if (share === undefined) return [];
      return [{ decade, films_of, ...intervalCells(share), factor: Math.exp(reach), films: test.length }];
    });
  },
  title(rows) {
    const all = rows.find(({ decade }) => decade === ALL_DECADES);
    if (all === undefined) return "Too few films have a known budget and takings to predict any";
    return `${Math.round(100 * all.estimate)} of 100 films take in what was predicted, within a factor of ${all.factor.toFixed(1)}; 80 were promised`;
  },
  caption: (rows) =>
    `Share of the ${rows[0]?.films ?? 0} newest films whose takings lie within the limits, by decade, with 50, 80 and 95% intervals (Wilson); the dashed line is what was promised. The limits hold four ` +
    "of five films of the validation, which came before (split conformal prediction). They keep their promise as long as later films are like those.",
  claims: (rows) =>
    rows
      .filter(({ decade }) => decade === ALL_DECADES)
      .flatMap(({ estimate, low95, high95, factor }) => [
        { name: "share", value: estimate, unit: "share" },
        { name: "share_low", value: low95, unit: "share" },
        { name: "share_high", value: high95, unit: "share" },
        { name: "factor", value: factor, unit: "factor" },
      ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "films_of" },
        x: { field: "estimate", title: "films within the limits", format: ".0%", domain: [0, 1] },
        intervals: GRADED,
        reference: PROMISED,
        tooltip: { films_of: "films of", estimate: ["within", ".1%"], n: "films" },
      },
      theme,
    ),
});
