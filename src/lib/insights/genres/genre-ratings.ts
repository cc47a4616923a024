import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { meanInterval } from "../../stats/describe/mean-interval.js";

/** The mean of fewer films says little. */
const LEAST_RATED = 10;

const genreRatings = z.object({
  genre: z.string().nullable(),
  films: z.number(),
  votes: z.number(),
  median_votes: z.number().nullable(),
  average_rating: z.number().nullable(),
  ratings: z.array(z.number()).nullable(),
});

export default defineAnswer({
  question: "Are films of some genres rated better than others?",
  table: {
    genre: text("Genre", "genre of films"),
    films: count("Films", "films with the genre, rated or not"),
    votes: count("Votes", "votes for all of them together"),
    median_votes: number("Votes each", "votes of the rated film in the middle"),
    average_rating: number("Average rating", "mean average rating of the rated films, from 1 to 10"),
    ...interval("Weighted rating", "mean weighted rating of the rated films, from 1 to 10"),
    all_films: hidden(number("All films", "mean weighted rating of all rated films")),
    all_rated: hidden(count("All rated films", "rated films, whatever their genre")),
    all_unrated: hidden(count("All unrated films", "films without votes, whatever their genre")),
  },
  key: ["genre"],
  compute(rows) {
    const groups = z.array(genreRatings).parse(rows);
    const everything = groups.find(({ genre }) => genre === null);
    const overall = meanInterval(everything?.ratings ?? []);
    if (everything === undefined || overall === undefined) return [];
    const all = { all_films: overall.estimate, all_rated: overall.n, all_unrated: everything.films - overall.n };
    return groups
      .flatMap(({ genre, films, votes, median_votes, average_rating, ratings }) => {
        const mean = meanInterval(ratings ?? []);
        if (genre === null || mean === undefined || mean.n < LEAST_RATED) return [];
        if (median_votes === null || average_rating === null) return [];
        return [{ genre, films, votes, median_votes, average_rating, ...intervalCells(mean), ...all }];
      })
      .sort((one, other) => other.low95 - one.low95);
  },
  title(rows) {
    const [best] = rows;
    if (best === undefined) return `No genre has ${LEAST_RATED} rated films`;
    const worst = rows.reduce((one, other) => (other.high95 < one.high95 ? other : one));
    const said = [
      ...(best.low95 > best.all_films
        ? [`${best.genre} films are rated best (${best.estimate.toFixed(2)} of 10)`]
        : []),
      ...(worst.high95 < best.all_films ? [`${worst.genre} films are rated worst (${worst.estimate.toFixed(2)})`] : []),
    ];
    if (said.length === 0) said.push("No genre's films are clearly rated better or worse than others");
    return `${said.join(", ")}; the mean film has ${best.all_films.toFixed(2)}`;
  },
  caption: (rows) =>
    `Mean weighted rating of the films of each genre with its 50, 80 and 95% intervals, ranked by the lower end of the last; the dashed line is the mean of all ` +
    `${counted(rows[0]?.all_rated ?? 0, "rated film", "rated films")}. A film counts in each of its genres. ${grouped(rows[0]?.all_unrated ?? 0)} films without votes ` +
    `and genres with fewer than ${LEAST_RATED} rated films are left out. Of ${rows.length} such intervals, one in 20 misses by chance alone. Nothing is held fixed.`,
  claims: (rows) =>
    rows.slice(0, 1).flatMap((best) => [
      { name: "films", value: best.all_rated, unit: "films" },
      { name: "mean", value: best.all_films, unit: "points of 10" },
      { name: "best", value: best.estimate, unit: "points of 10" },
      { name: "best_low", value: best.low95, unit: "points of 10" },
      { name: "best_high", value: best.high95, unit: "points of 10" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "genre" },
        x: { field: "estimate", title: "weighted rating", format: ".2f" },
        intervals: GRADED,
        ...(rows[0] && { reference: rows[0].all_films }),
        tooltip: {
          genre: "genre",
          estimate: ["weighted rating", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
          n: ["rated films", ","],
          votes: ["votes", ","],
        },
      },
      theme,
    ),
});
