import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { cramersV } from "../../stats/correlation/cramers-v.js";
import { falseDiscovery } from "../../stats/inference/false-discovery.js";

const FILM = z.object({ film_genres: z.array(z.string()), music: z.string() });
const FEWEST_FILMS = 10;

export default defineAnswer({
  question: "Does the musical genre of a soundtrack tell the genre of the film, as was published?",
  table: {
    genre: text("Film genre", "a genre that films have or have not"),
    films: count("Films with it", "films of the genre with a linked soundtrack"),
    ...interval("Cramér's V", "how strongly the genre and the musical genre go together, from 0 to 1"),
    q: number("q", "p after Benjamini and Hochberg, over all film genres"),
  },
  key: ["genre"],
  compute(raw) {
    const films = raw.map((row) => FILM.parse(row));
    const genres = [...new Set(films.flatMap((film) => film.film_genres))].sort();
    const found = genres.flatMap((genre) => {
      const having = films.filter((film) => film.film_genres.includes(genre)).length;
      const association = having < FEWEST_FILMS ? undefined : cramersV(tableOf(films, genre));
      return association === undefined ? [] : { genre, films: having, association };
    });
    const tests = found.map(({ genre, association }) => ({ name: genre, p: association.p }));
    const { results } = falseDiscovery("film genres", tests);
    return found
      .map(({ genre, films, association }, place) => ({
        genre,
        films,
        ...intervalCells(association),
        q: results[place]?.q ?? 1,
      }))
      .sort((one, other) => other.low95 - one.low95 || (one.genre < other.genre ? -1 : 1));
  },
  title(rows) {
    const [surest] = rows;
    if (surest === undefined) return "Too few films have a linked soundtrack to tell their genre by it";
    const told = rows.filter(({ q }) => q <= 0.05).length;
    return `The musical genre tells of ${told} of ${rows.length} film genres, most of ${surest.genre} (Cramér's V ${surest.estimate.toFixed(2)})`;
  },
  caption: (rows) =>
    `Bias-corrected Cramér's V between having the film genre and the musical genre, among ${counted(rows[0]?.n ?? 0, "film", "films")} with a linked soundtrack and a known ` +
    `popularity; lines are 50, 80 and 95% intervals, ordered by their lower ends. Film genres of fewer than ${FEWEST_FILMS} films are left out. Ma et al. (2021) found that the genre of a film can be ` +
    "predicted from its soundtrack; their measure is of another kind, so that only the direction can be compared.",
  claims(rows) {
    const [surest] = rows;
    if (surest === undefined) return [];
    return [
      { name: "genres", value: rows.length, unit: "film genres" },
      { name: "told", value: rows.filter(({ q }) => q <= 0.05).length, unit: "film genres" },
      { name: "most", value: surest.estimate, unit: "Cramér's V" },
      { name: "most_low", value: surest.low95, unit: "Cramér's V" },
      { name: "most_high", value: surest.high95, unit: "Cramér's V" },
    ];
  },
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "genre" },
        x: { field: "estimate", title: "Cramér's V", format: ".1f" },
        intervals: GRADED,
        reference: 0,
        tooltip: { genre: "film genre", estimate: ["Cramér's V", ".2f"], films: "films", q: ["q", ".3f"] },
      },
      theme,
    ),
});

function tableOf(films: readonly z.infer<typeof FILM>[], genre: string): number[][] {
  const words = [...new Set(films.map(({ music }) => music))].sort();
  return [true, false].map((having) =>
    words.map(
      (word) => films.filter((film) => film.music === word && film.film_genres.includes(genre) === having).length,
    ),
  );
}
