import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, grouped, percent } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { ranking } from "../../figures/spec/ranking.js";
import { shareInterval } from "../../stats/describe/share-interval.js";

const genreCount = z.object({
  genre: z.string(),
  films: z.number(),
  films_with_genre: z.number(),
  without_genre: z.number(),
});

export default defineAnswer({
  question: "How many films have each genre?",
  table: {
    genre: text("Genre", "genre of films"),
    films: count("Films", "films with the genre, whichever other genres they have"),
    ...interval("Share", "share of the films whose genres are known", "percent"),
    without_genre: hidden(count("Without genre", "films of which no genre is known")),
  },
  key: ["genre"],
  compute: (rows) =>
    z
      .array(genreCount)
      .parse(rows)
      .flatMap(({ films_with_genre, ...genre }) => {
        const share = shareInterval(genre.films, films_with_genre);
        return share === undefined ? [] : [{ ...genre, ...intervalCells(share) }];
      }),
  title(rows) {
    const [first] = rows;
    if (first === undefined) return "No film has a known genre";
    const each = (sum(rows.map(({ films }) => films)) / first.n).toFixed(1);
    return `${first.genre} is the commonest genre, with ${percent(first.estimate, 1)} of the films; a film has ${each} genres on average`;
  },
  caption: (rows) =>
    `Films with each genre among the ${counted(rows[0]?.n ?? 0, "film", "films")} whose genres are known; a film counts in each of its genres, ` +
    `so the shares add up to more than 100%. ${counted(rows[0]?.without_genre ?? 0, "film", "films")} of unknown genre are left out. ` +
    "The intervals in the table are Wilson's.",
  claims: (rows) =>
    rows.slice(0, 1).flatMap((first) => [
      { name: "films", value: first.n, unit: "films" },
      { name: "genres", value: rows.length, unit: "genres" },
      { name: "genres_per_film", value: sum(rows.map(({ films }) => films)) / first.n, unit: "genres per film" },
      { name: "commonest", value: first.estimate, unit: "share of films" },
      { name: "commonest_low", value: first.low95, unit: "share of films" },
      { name: "commonest_high", value: first.high95, unit: "share of films" },
    ]),
  chart: (rows, theme) =>
    ranking(
      {
        rows: rows.map((row) => ({ ...row, label: `${grouped(row.films)} (${percent(row.estimate, 1)})` })),
        y: { field: "genre" },
        x: { field: "films", title: "films" },
        label: ({ label }: { label: string }) => label,
        tooltip: { genre: "genre", films: ["films", ","], estimate: ["share", ".1%"] },
      },
      theme,
    ),
});
