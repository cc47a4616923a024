import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { ranking } from "../../figures/spec/ranking.js";
import { lift } from "../../stats/inference/lift.js";

const PAIR = z.object({
  director: z.string(),
  director_id: z.string(),
  composer: z.string(),
  composer_id: z.string(),
  both: z.number(),
  films_with_music: z.number(),
  left: z.number(),
  right: z.number(),
  n: z.number(),
  repeated: z.number(),
  pairs: z.number(),
  by_chance: z.number(),
});
const KEPT = 100;

export default defineAnswer({
  question: "Which directors and composers work together most often?",
  table: {
    director: text("Director", "name of the director"),
    director_id: hidden(text("Director's id", "id of the director, with its source")),
    composer: text("Composer", "name of the composer; with the id where several share it"),
    composer_id: hidden(text("Composer's id", "id of the composer, with its source")),
    films: count("Films together", "films that credit both"),
    films_with_music: count("With linked music", "those of them to which a release is linked"),
    films_of_director: count("Director's films", "films of the director that credit a composer"),
    films_of_composer: count("Composer's films", "films of the composer that credit a director"),
    ...interval("Lift", "films together, divided by the number that chance would give"),
    repeated: hidden(count("Repeated", "pairs with at least two films together")),
    pairs: hidden(count("Pairs", "pairs with a film together")),
    by_chance: hidden(number("By chance", "pairs with at least two films together that chance would give")),
  },
  key: ["director_id", "composer_id"],
  listsRecords: true,
  compute: (raw) =>
    raw.slice(0, KEPT).flatMap((row) => {
      const pair = PAIR.parse(row);
      const { both, left, right, ...rest } = pair;
      const found = lift(pair);
      if (found === undefined) return [];
      return { ...rest, films: both, films_of_director: left, films_of_composer: right, ...intervalCells(found) };
    }),
  title(rows) {
    const first = rows[0];
    if (first === undefined) return "No director and composer made two films together";
    return (
      `${counted(first.repeated, "pair", "pairs")} of a director and a composer made several films together, where chance would give ` +
      `${first.by_chance.toFixed(0)}; no pair made more than ${first.films}`
    );
  },
  caption: (rows) =>
    `Films together, of the first 20 of ${counted(rows[0]?.pairs ?? 0, "pair", "pairs")} with a film together; equal ones by how many films they have apart. ` +
    `Over ${counted(rows[0]?.n ?? 0, "film", "films")} that credit both; by chance, if composers were drawn for films by how many they have. People who compose ` +
    "for their own films are left out. The lift and its interval are in the table: from two films it is very uncertain.",
  claims: (rows) =>
    rows.slice(0, 1).flatMap((first) => [
      { name: "repeated", value: first.repeated, unit: "pairs" },
      { name: "repeated_by_chance", value: first.by_chance, unit: "pairs" },
      { name: "most_films", value: first.films, unit: "films" },
    ]),
  chart: (rows, theme) =>
    ranking(
      {
        rows: rows.slice(0, 20).map((row) => ({ ...row, pair: `${row.director} and ${row.composer}` })),
        y: { field: "pair", labelLimit: 480 },
        x: { field: "films", title: "films together" },
        tooltip: {
          pair: "director and composer",
          films: "films together",
          films_of_director: "director's films",
          films_of_composer: "composer's films",
          estimate: ["lift", ".1f"],
          low95: ["from", ".1f"],
          high95: ["to", ".1f"],
        },
      },
      theme,
    ),
});
