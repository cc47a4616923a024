import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, interval, number, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { isSureLead, LOG_POPULARITY, surestFirst, typicalPopularity } from "../../figures/answer/typical-popularity.js";
import { ofYear } from "../../figures/chosen-year.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";

const GENRE = z.object({
  year: z.number(),
  genre: z.string(),
  mean: z.number(),
  all_films: z.number(),
  known: z.number(),
  ...LOG_POPULARITY,
});

export default defineAnswer({
  question: "How popular are the films of each genre?",
  table: {
    year: hidden(year("Year", "year in which the films came out, 0 for all years")),
    genre: text("Genre", "genre of the films"),
    ...interval("Typical popularity", "geometric mean of TMDb's popularity"),
    mean: number("Mean popularity", "arithmetic mean, which a few hits can move"),
    all_films: hidden(count("Films", "films of the year")),
    known: hidden(count("Known", "films of the year with a known popularity")),
  },
  key: ["year", "genre"],
  takesYear: true,
  compute(rows) {
    return rows
      .map((row) => GENRE.parse(row))
      .map(({ films, log_mean, log_deviation, ...genre }) => ({
        ...genre,
        ...typicalPopularity({ films, log_mean, log_deviation }),
      }))
      .sort(surestFirst);
  },
  title(rows) {
    const [first, last] = [rows.at(0), rows.at(-1)];
    if (first === undefined || last === undefined) return "No genre has enough films with a known popularity";
    if (first === last) return `Of the genres${ofYear(rows)}, only ${first.genre} has enough films`;
    const times = (first.estimate / last.estimate).toFixed(1);
    const rank = `${first.genre} is the most popular genre${ofYear(rows)}, ${times} times as popular as ${last.genre}, the least popular`;
    return isSureLead(rows) ? rank : `${rank}; its lead over the next may be chance`;
  },
  caption(rows) {
    const { all_films, known } = rows[0] ?? { all_films: 0, known: 0 };
    return (
      `Geometric mean of the popularity of a genre's films${ofYear(rows)}, with 50, 80 and 95% intervals; genres are ordered by the ` +
      "lower end of the widest. A film counts in each of its genres. Genres of fewer than five films are left out, and films " +
      `without a known popularity (${grouped(all_films - known)} of ${counted(all_films, "film", "films")}). ` +
      "Nothing else is held fixed: the genres differ in budget and year too."
    );
  },
  claims: (rows) => [
    { name: "genres", value: rows.length, unit: "genres" },
    ...rows.slice(0, 1).flatMap(({ estimate, low95, high95 }) => [
      { name: "highest", value: estimate, unit: "TMDb popularity" },
      { name: "highest_low", value: low95, unit: "TMDb popularity" },
      { name: "highest_high", value: high95, unit: "TMDb popularity" },
    ]),
  ],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "genre" },
        x: { field: "estimate", title: "Typical popularity (TMDb)" },
        intervals: GRADED,
        tooltip: { genre: "genre", estimate: ["typical popularity", ".2f"], n: "films" },
      },
      theme,
    ),
});
