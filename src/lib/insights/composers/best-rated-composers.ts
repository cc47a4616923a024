import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { meanInterval } from "../../stats/describe/mean-interval.js";

const COMPOSER = z.object({ composer: z.string().nullable(), ratings: z.array(z.number()).nullable() });
const FEWEST_FILMS = 5;
const KEPT = 50;

export default defineAnswer({
  question: "Which composers' films are rated best?",
  table: {
    composer: text("Composer", "name of the composer; with the id where several share it"),
    ...interval("Weighted rating", "mean weighted rating of the composer's rated films, from 1 to 10"),
    mean: hidden(number("All films", "mean weighted rating of all rated films that credit a composer")),
    films: hidden(count("Rated films", "rated films that credit a composer")),
    composers: hidden(count("Composers", "composers of enough rated films")),
    fewer: hidden(count("Fewer", "composers left out because too few of their films are rated")),
    above: hidden(count("Above", "composers whose 95% interval lies above the mean of all films")),
  },
  key: ["composer"],
  listsRecords: true,
  compute(raw) {
    const lists = raw.map((row) => COMPOSER.parse(row));
    const all = meanInterval(lists.find(({ composer }) => composer === null)?.ratings ?? []);
    if (all === undefined) return [];
    const composers = lists.flatMap(({ composer, ratings }) => (composer === null ? [] : [{ composer, ratings }]));
    const rated = composers.flatMap(({ composer, ratings }) => {
      const mean = meanInterval(ratings ?? []);
      return mean === undefined || mean.n < FEWEST_FILMS ? [] : [{ composer, ...intervalCells(mean) }];
    });
    const counts = {
      mean: all.estimate,
      films: all.n,
      composers: rated.length,
      fewer: composers.length - rated.length,
      above: rated.filter(({ low95 }) => low95 > all.estimate).length,
    };
    return rated
      .sort((one, other) => other.low95 - one.low95)
      .slice(0, KEPT)
      .map((row) => ({ ...row, ...counts }));
  },
  title(rows) {
    const first = rows[0];
    if (first === undefined) return `No composer has ${FEWEST_FILMS} rated films`;
    const chance = Math.round(0.025 * first.composers);
    return (
      `The films of ${first.above} of ${counted(first.composers, "composer", "composers")} are rated clearly better than the mean film, ` +
      (first.above > 2 * chance
        ? `where chance alone would give ${chance}`
        : `about as many as chance alone gives (${chance})`)
    );
  },
  caption: (rows) =>
    "Mean weighted rating of a composer's films; lines are the 50, 80 and 95% intervals (Student), and the first 20 by the lower end of the last are drawn. " +
    `The dashed line is the mean of all ${counted(rows[0]?.films ?? 0, "rated film", "rated films")} that credit a composer. ` +
    `${counted(rows[0]?.fewer ?? 0, "composer", "composers")} of fewer than ${FEWEST_FILMS} rated films left out. ` +
    "Whoever comes first among many was lucky too, and a film's rating is not the composer's work alone.",
  claims: (rows) =>
    rows.slice(0, 1).flatMap((first) => [
      { name: "composers", value: first.composers, unit: "composers" },
      { name: "clearly_above", value: first.above, unit: "composers" },
      { name: "first", value: first.estimate, unit: "points of 10" },
      { name: "first_low", value: first.low95, unit: "points of 10" },
      { name: "first_high", value: first.high95, unit: "points of 10" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.slice(0, 20),
        y: { field: "composer", labelLimit: 320 },
        x: { field: "estimate", title: "weighted rating", format: ".1f" },
        intervals: GRADED,
        ...(rows[0] && { reference: rows[0].mean }),
        tooltip: {
          composer: "composer",
          n: "rated films",
          estimate: ["weighted rating", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
        },
      },
      theme,
    ),
});
