import { counted, percent } from "../../core/numbers.js";
import { count, number, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { filmOutliers } from "../../figures/answer/film-outliers.js";
import { barChart } from "../../figures/spec/bars.js";

export default defineAnswer({
  question: "How many films are outliers?",
  table: {
    measure: text("Measure", "budget, revenue, their ratio, popularity, votes or runtime"),
    n: count("Films", "films with a known amount above 0"),
    low: number("Lower fence", "amount below which a film is an outlier"),
    high: number("Upper fence", "amount above which a film is an outlier"),
    below: count("Below", "films below the lower fence"),
    above: count("Above", "films above the upper fence"),
    share: share("Share", "share of the films that are outliers, from 0 to 1"),
  },
  key: ["measure"],
  compute: (rows) =>
    filmOutliers(rows).map(({ measure, n, low, high, films }) => {
      const below = films.filter(({ side }) => side === "below").length;
      return { measure, n, low, high, below, above: films.length - below, share: films.length / n };
    }),
  title(rows) {
    const most = rows.toSorted((one, other) => other.share - one.share)[0];
    if (most === undefined) return "No film has an amount that could be an outlier";
    if (most.share === 0) return "No film lies outside the fences of any measure";
    return `Outliers are commonest in ${most.measure}: ${percent(most.below + most.above, most.n)} of the films lie outside the fences`;
  },
  caption(rows) {
    const films = rows.map(({ measure, n }) => `${measure} ${counted(n, "film", "films")}`).join(", ");
    return (
      "Films outside Tukey's fences, 1.5 quartile ranges beyond the quartiles of the logarithms, as shares of the films of which the " +
      `amount is known and above 0 (${films || "none"}). Of amounts whose logarithms are normally distributed, 0.7% lie outside. ` +
      "Outliers are kept in all other answers: an unusual film is no mistake."
    );
  },
  claims: (rows) =>
    rows.map(({ measure, below, above }) => ({
      name: measure.replace(" ÷ ", "_by_"),
      value: below + above,
      unit: "films",
    })),
  chart: (rows, theme) =>
    barChart(
      {
        bars: rows.flatMap(({ measure, n, below, above, share }) =>
          [
            { side: "below", films: below },
            { side: "above", films: above },
          ].map(({ side, films }) => ({
            measure,
            side,
            films,
            part: films / n,
            end: share,
            shown: `${percent(below + above, n)} (${below} below, ${above} above)`,
          })),
        ),
        places: rows.length,
        step: 30,
        gap: 10,
        square: true,
        y: { field: "measure" },
        x: {
          field: "part",
          title: "Films outside the fences",
          stacked: true,
          axis: { tickCount: 5, format: ".1%" },
          scale: { domain: [0, 1.6 * Math.max(0.001, ...rows.map(({ share }) => share))] },
        },
        colour: { field: "side", colours: { below: theme.alert, above: theme.main } },
        order: { field: "side", sort: "descending" },
        tooltip: { measure: "measure", side: "side", films: "films", part: ["share", ".2%"] },
        label: { field: "shown", at: "end", filter: "datum.side === 'above'" },
      },
      theme,
    ),
});
