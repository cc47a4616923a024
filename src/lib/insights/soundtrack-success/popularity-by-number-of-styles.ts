import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { meanInterval } from "../../stats/describe/mean-interval.js";
import { mapInterval } from "../../stats/interval.js";

const FILM = z.object({ log_popularity: z.number().nullable(), styles: z.number() });
const FEWEST_FILMS = 10;

export default defineAnswer({
  question: "How popular are films by the number of styles on their soundtracks?",
  table: {
    styles: text("Styles", "number of styles of a film's linked music; the last one stands for more as well"),
    ...interval("Popularity", "geometric mean of TMDb's popularity"),
    unknown: hidden(count("Unknown", "films with linked music left out because their popularity is not known")),
  },
  key: ["styles"],
  compute(raw) {
    const films = raw.map((row) => FILM.parse(row));
    const known = films.flatMap(({ log_popularity: log, styles }) => (log === null ? [] : [{ log, styles }]));
    const most = mostStyles(known.map(({ styles }) => styles));
    return Array.from({ length: most + 1 }, (_, styles) => styles).flatMap((styles) => {
      const logs = known.filter((film) => Math.min(film.styles, most) === styles).map(({ log }) => log);
      const mean = logs.length < FEWEST_FILMS ? undefined : meanInterval(logs);
      if (mean === undefined) return [];
      return {
        styles: styles === most ? `${styles} or more` : String(styles),
        ...intervalCells(mapInterval(mean, Math.exp)),
        unknown: films.length - known.length,
      };
    });
  },
  title(rows) {
    const [first, last] = [rows.at(0), rows.at(-1)];
    if (first === undefined || last === undefined || first === last) return "Too few films have linked music to tell";
    return (
      `Films whose soundtracks have ${last.styles} styles have a popularity of ${last.estimate.toFixed(1)}, ` +
      `those with ${first.styles === "0" ? "none" : first.styles} one of ${first.estimate.toFixed(1)}`
    );
  },
  caption: (rows) =>
    `Geometric mean of TMDb's popularity of ${counted(
      rows.reduce((sum, { n }) => sum + n, 0),
      "film",
      "films",
    )} with linked music; lines are the 50, 80 and 95% intervals. ` +
    "No styles means that only words which say that the music is for the screen are known. " +
    `${counted(rows[0]?.unknown ?? 0, "film", "films")} of unknown popularity left out, and numbers of fewer than ${FEWEST_FILMS} films; ` +
    "nothing is held fixed, and films with more albums have more styles.",
  claims(rows) {
    const last = rows.at(-1);
    return [
      { name: "films", value: rows.reduce((sum, { n }) => sum + n, 0), unit: "films" },
      ...(last === undefined
        ? []
        : [
            { name: "most.popularity", value: last.estimate, unit: "popularity" },
            { name: "most.popularity_low", value: last.low95, unit: "popularity" },
            { name: "most.popularity_high", value: last.high95, unit: "popularity" },
          ]),
    ];
  },
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "styles" },
        x: { field: "estimate", title: "popularity (geometric mean)", log: true, format: "~r" },
        intervals: GRADED,
        tooltip: {
          styles: "styles",
          n: "films",
          estimate: ["popularity", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
        },
      },
      theme,
    ),
});

/** The largest number of styles that enough films reach. */
function mostStyles(numbers: readonly number[]): number {
  const most = numbers.reduce((largest, styles) => Math.max(largest, styles), 0);
  for (let styles = most; styles > 0; styles--) {
    if (numbers.filter((number) => number >= styles).length >= FEWEST_FILMS) return styles;
  }
  return 0;
}
