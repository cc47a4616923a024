import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, interval, intervalCells, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";
import { falseDiscovery } from "../../stats/inference/false-discovery.js";
import { lift } from "../../stats/inference/lift.js";

const CELL = z.object({
  film_genre: z.string(),
  kind: z.string(),
  music: z.string(),
  both: z.number(),
  left: z.number(),
  right: z.number(),
  n: z.number(),
});

export default defineAnswer({
  question: "Which genres of films carry which music?",
  table: {
    kind: text("Kind", "whether the music is named by genre or style"),
    music: text("Music", "genre or style of the music, in Discogs' words"),
    film_genre: text("Genre of the film", "any of the film's genres"),
    films: count("Films with both", "films of the genre whose linked music has the genre or style"),
    films_of_genre: count("Films of the genre", "films of the genre with linked music"),
    ...interval("Lift", "films with both, divided by the number that chance would give"),
    q: share("q", "smallest false discovery rate among all combinations at which this one differs from chance"),
  },
  key: ["kind", "music", "film_genre"],
  compute(raw) {
    const cells = raw.flatMap((row) => {
      const cell = CELL.parse(row);
      const found = lift(cell);
      return found === undefined ? [] : [{ ...cell, lift: found }];
    });
    const { results } = falseDiscovery(
      "music by film genre",
      cells.map(({ music, film_genre, lift: { p } }) => ({ name: `${music} in ${film_genre}`, p })),
    );
    return cells.map(({ kind, music, film_genre, both, left, lift: found }, place) => ({
      kind,
      music,
      film_genre,
      films: both,
      films_of_genre: left,
      ...intervalCells(found),
      q: results[place]?.q ?? 1,
    }));
  },
  title(rows) {
    const surest = surestOf(rows);
    if (surest === undefined) return "No music is clearly commoner in any genre of films";
    return (
      `${surest.music} music is ${surest.estimate.toFixed(1)} times as common in films of the genre ${surest.film_genre} as in all; ` +
      `${differing(rows)} of ${counted(rows.length, "combination", "combinations")} of film genre and music differ from chance`
    );
  },
  caption: (rows) =>
    "How much commoner (+) or rarer (−) music is in films of a genre than in all " +
    `${counted(rows[0]?.n ?? 0, "film", "films")} with linked music: +100% is twice as common. Only what differs from chance at a false discovery ` +
    "rate of 5% has a figure; the intervals are in the table. A film counts for each of its genres and each of its kinds of music. " +
    "Genres and styles of fewer than 10 films are left out; genres of music come first, then the 15 commonest styles.",
  claims(rows) {
    const surest = surestOf(rows);
    return [
      { name: "combinations", value: rows.length, unit: "combinations" },
      { name: "differing", value: differing(rows), unit: "combinations" },
      ...(surest === undefined
        ? []
        : [
            { name: "first.lift", value: surest.estimate, unit: "times" },
            { name: "first.lift_low", value: surest.low95, unit: "times" },
            { name: "first.lift_high", value: surest.high95, unit: "times" },
          ]),
    ];
  },
  chart(rows, theme) {
    const styles = new Set(rows.filter(({ kind }) => kind === "style").map(({ music }) => music));
    const shown = new Set([...styles].slice(0, 15));
    return heatMap(
      {
        cells: rows
          .filter(({ kind, music }) => kind === "genre" || shown.has(music))
          .map((row) => ({
            ...row,
            label: row.kind === "genre" ? `${row.music} (genre)` : row.music,
            excess: row.q < 0.05 ? row.estimate - 1 : null,
          })),
        x: { field: "film_genre" },
        y: { field: "label" },
        value: { field: "excess", format: "+.0%", strongest: 1 },
        tooltip: {
          music: "music",
          film_genre: "genre of the film",
          films: "films with both",
          estimate: ["lift", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
        },
      },
      theme,
    );
  },
});

/** Of the pairs commoner than by chance, the one whose lift is highest at the lower end of its interval. */
function surestOf<R extends { readonly q: number; readonly low95: number }>(rows: readonly R[]): R | undefined {
  return rows.filter(({ q, low95 }) => q < 0.05 && low95 > 1).sort((one, other) => other.low95 - one.low95)[0];
}

function differing(rows: readonly { readonly q: number }[]): number {
  return rows.filter(({ q }) => q < 0.05).length;
}
