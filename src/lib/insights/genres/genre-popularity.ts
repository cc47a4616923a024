import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { meanInterval } from "../../stats/describe/mean-interval.js";
import { mapInterval } from "../../stats/interval.js";

/** The mean of fewer says little. */
const LEAST_FILMS = 10;

const genrePopularities = z.object({
  genre: z.string().nullable(),
  films: z.number(),
  popularities: z.array(z.number()).nullable(),
});

export default defineAnswer({
  question: "Are films of some genres more popular than others?",
  table: {
    genre: text("Genre", "genre of films"),
    films: count("Films", "films with the genre, of known popularity or not"),
    ...interval("Popularity", "geometric mean of the films' popularity at TMDb"),
    all_films: hidden(number("All films", "geometric mean of the popularity of all films")),
    all_known: hidden(count("All of known popularity", "films of known popularity, whatever their genre")),
    all_unknown: hidden(count("All of unknown popularity", "films of unknown popularity, whatever their genre")),
  },
  key: ["genre"],
  compute(rows) {
    const groups = z.array(genrePopularities).parse(rows);
    const everything = groups.find(({ genre }) => genre === null);
    const overall = meanInterval(everything?.popularities ?? []);
    if (everything === undefined || overall === undefined) return [];
    const all = {
      all_films: Math.exp(overall.estimate),
      all_known: overall.n,
      all_unknown: everything.films - overall.n,
    };
    return groups
      .flatMap(({ genre, films, popularities }) => {
        const mean = meanInterval(popularities ?? []);
        if (genre === null || mean === undefined || mean.n < LEAST_FILMS) return [];
        return [{ genre, films, ...intervalCells(mapInterval(mean, Math.exp)), ...all }];
      })
      .sort((one, other) => other.low95 - one.low95);
  },
  title(rows) {
    const [best] = rows;
    if (best === undefined) return `No genre has ${LEAST_FILMS} films of known popularity`;
    const [above, below] = [
      rows.filter((row) => row.low95 > row.all_films),
      rows.filter((row) => row.high95 < row.all_films),
    ];
    const least = below.at(-1);
    const said = [
      ...(above.length > 0 ? [`${best.genre} films are ${howFar(best)} popular than the typical film`] : []),
      ...(least
        ? [
            `${least.genre} films ${above.length > 0 ? "" : "are "}${howFar(least)}${above.length > 0 ? "" : " popular than the typical film"}`,
          ]
        : []),
    ];
    return said.join(", ") || "No genre's films are clearly more or less popular than the typical film";
  },
  caption: (rows) =>
    `Popularity at TMDb is skewed, so this is the geometric mean of each genre's films, with its 50, 80 and 95% intervals, ranked by the lower end of the last; ` +
    `the dashed line is that of all ${counted(rows[0]?.all_known ?? 0, "film", "films")} of known popularity. A film counts in each of its genres. ` +
    `${grouped(rows[0]?.all_unknown ?? 0)} films of unknown popularity and genres with fewer than ${LEAST_FILMS} films are left out. ` +
    `Of ${rows.length} such intervals, one in 20 misses by chance alone. Nothing is held fixed.`,
  claims: (rows) =>
    rows.slice(0, 1).flatMap((best) => [
      { name: "films", value: best.all_known, unit: "films" },
      { name: "typical", value: best.all_films, unit: "popularity" },
      { name: "best", value: best.estimate, unit: "popularity" },
      { name: "best_low", value: best.low95, unit: "popularity" },
      { name: "best_high", value: best.high95, unit: "popularity" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "genre" },
        x: { field: "estimate", title: "popularity (geometric mean)", format: ".1f" },
        intervals: GRADED,
        ...(rows[0] && { reference: rows[0].all_films }),
        tooltip: {
          genre: "genre",
          estimate: ["popularity", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
          n: ["films", ","],
        },
      },
      theme,
    ),
});

function howFar({ estimate, all_films }: { readonly estimate: number; readonly all_films: number }): string {
  const difference = Math.round(100 * (estimate / all_films - 1));
  return `${Math.abs(difference)}% ${difference < 0 ? "less" : "more"}`;
}
