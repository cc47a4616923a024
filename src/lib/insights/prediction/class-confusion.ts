import { sum } from "simple-statistics";
import { z } from "zod";
import { count, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";

const FILM = z.object({
  no_flop_prediction: z.number(),
  no_flop_truth: z.number(),
  hit_prediction: z.number(),
  hit_truth: z.number(),
});

const CLASSES = ["flop", "middle", "hit"] as const;

export default defineAnswer({
  question: "Are flops and hits told apart?",
  table: {
    was: text("Was", "what the film was: a flop, a hit, or neither"),
    said: text("Said to be", "the most probable of the three"),
    films: count("Films", "films of the test"),
    share: share("Share", "share of the films that were so"),
  },
  key: ["was", "said"],
  compute(rows) {
    const films = rows.map((row) => FILM.parse(row)).map((film) => ({ was: classOf(film), said: likeliest(film) }));
    if (films.length === 0) return [];
    return CLASSES.flatMap((was) => {
      const own = films.filter((film) => film.was === was);
      return CLASSES.map((said) => {
        const count = own.filter((film) => film.said === said).length;
        return { was, said, films: count, share: own.length === 0 ? 0 : count / own.length };
      });
    });
  },
  title(rows) {
    if (rows.length === 0) return "Too few films have a known budget and takings to predict any";
    return `Of three classes, the most probable is right for ${Math.round(100 * rightShare(rows))} of 100 films`;
  },
  caption: (rows) =>
    `The ${sum(rows.map(({ films }) => films))} newest films, from which no model learned: what they were by row, what the model takes for most probable by column, as shares of the row. A flop does not ` +
    "take in its budget, a hit takes in three times as much, unless the configuration says otherwise.",
  claims: (rows) => (rows.length === 0 ? [] : [{ name: "right", value: rightShare(rows), unit: "share" }]),
  chart: (rows, theme) =>
    heatMap(
      {
        cells: rows.map((row) => ({ ...row, was: `was ${row.was}`, said: `said ${row.said}` })),
        x: { field: "said" },
        y: { field: "was" },
        value: { field: "share", format: ".0%", strongest: 1 },
        tooltip: { was: "film", said: "model", films: "films", share: ["share", ".0%"] },
      },
      theme,
    ),
});

function classOf({ no_flop_truth, hit_truth }: z.infer<typeof FILM>): (typeof CLASSES)[number] {
  if (no_flop_truth === 0) return "flop";
  return hit_truth === 1 ? "hit" : "middle";
}

function likeliest({ no_flop_prediction, hit_prediction }: z.infer<typeof FILM>): (typeof CLASSES)[number] {
  const hit = Math.min(hit_prediction, no_flop_prediction);
  const chances = { flop: 1 - no_flop_prediction, middle: no_flop_prediction - hit, hit };
  return CLASSES.reduce((best, other) => (chances[other] > chances[best] ? other : best));
}

function rightShare(rows: readonly { readonly was: string; readonly said: string; readonly films: number }[]): number {
  const right = rows.filter(({ was, said }) => was === said);
  return sum(right.map(({ films }) => films)) / sum(rows.map(({ films }) => films));
}
