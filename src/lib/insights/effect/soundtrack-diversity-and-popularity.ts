import { counted } from "../../core/numbers.js";
import { count, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { diversitySteps } from "./model/diversity-steps.js";
import { filmsWithSoundtrack } from "./model/film-with-soundtrack.js";

export default defineAnswer({
  question: "Are films with more diverse soundtracks more popular when what else differs is held fixed?",
  table: {
    place: count("Step", "place of the step, from 1"),
    held: text("Held fixed", "what is held fixed besides that of the steps before; raw is nothing"),
    ...interval(
      "Rank correlation",
      "Spearman's, between the number of styles of a film's soundtrack and its popularity",
    ),
  },
  key: ["held"],
  compute: (rows) =>
    diversitySteps(filmsWithSoundtrack(rows)).map(({ held, correlation }, place) => ({
      place: place + 1,
      held,
      ...intervalCells(correlation),
    })),
  title(rows) {
    const [raw, last] = [rows.at(0), rows.at(-1)];
    if (raw === undefined || last === undefined) return "Too few films to compare the diversity of their soundtracks";
    return (
      `The number of a soundtrack's styles and the film's popularity correlate by ${raw.estimate.toFixed(2)}; ` +
      `with what else differs held fixed, by ${last.estimate.toFixed(2)} (${last.low95.toFixed(2)} to ${last.high95.toFixed(2)})`
    );
  },
  caption(rows) {
    const [all, last] = [rows.at(0)?.n ?? 0, rows.at(-1)?.n ?? 0];
    return (
      `Spearman's correlation among ${counted(all, "film", "films")} with a linked soundtrack and a known popularity, raw and of what is left of the ranks of both ` +
      "when more and more is held fixed. Lines are 50, 80 and 95% intervals by the BCa bootstrap over films (2,000 resamples of what is left). " +
      `In the last step, ${counted(all - last, "film", "films")} of unknown budget are left out. Words that only say that music is for the screen do not count as styles.`
    );
  },
  claims: (rows) =>
    [rows.at(0), rows.at(-1)].flatMap((row, place) => {
      if (row === undefined) return [];
      const name = place === 0 ? "raw" : "adjusted";
      return [
        { name, value: row.estimate, unit: "rank correlation" },
        { name: `${name}_low`, value: row.low95, unit: "rank correlation" },
        { name: `${name}_high`, value: row.high95, unit: "rank correlation" },
      ];
    }),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "held" },
        x: { field: "estimate", title: "Spearman's correlation", format: ".1f" },
        intervals: GRADED,
        reference: 0,
        tooltip: { held: "held fixed", estimate: ["correlation", ".2f"], n: "films" },
      },
      theme,
    ),
});
