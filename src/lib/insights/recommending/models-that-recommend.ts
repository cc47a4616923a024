import { counted, percent } from "../../core/numbers.js";
import { count, flag, hidden, number, prose, text, unknowable } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { intervalChart } from "../../figures/spec/intervals.js";
import { named } from "./model/named.js";

/** What the chart shows, and the claims quote. */
const MAIN = "recall at 10";

export default defineAnswer({
  question: "Which model finds the film that a song is from?",
  table: {
    model: text("Model", "what recommends the films"),
    song_view: text("Sees", "what the model saw of a song: with genre or without genre"),
    measure: text("Measure", "what is measured, for films that the model has not learned from"),
    value: number("Value", "the measure"),
    low: unknowable(number("From (95%)", "lower limit of the 95% interval, from drawing films anew")),
    high: unknowable(number("To (95%)", "upper limit")),
    pairs: count("Pairs", "songs, each with its film, that the model was asked about"),
    films: count("Films", "films of these songs"),
    kind: text("Kind", "baseline, learned, or possible: it knows how the sample was made"),
    means: hidden(prose("Recommends", "which films the model recommends")),
    is_chosen: hidden(flag("Chosen", "whether it did best of those that learn")),
  },
  key: ["model", "song_view", "measure"],
  title(rows) {
    const main = rows.filter(({ measure }) => measure === MAIN);
    const chosen = main.find(({ is_chosen }) => is_chosen);
    const best = largest(main.filter(({ kind }) => kind === "baseline"));
    if (chosen === undefined || best === undefined) return "Too few songs of soundtracks are known to recommend films";
    const times =
      best.value > 0 ? `, ${(chosen.value / best.value).toFixed(1)} times as often as by ${best.model}` : "";
    return `Among ten films of a thousand, ${chosen.model} finds the right one for ${percent(chosen.value, 1)} of the songs${times}`;
  },
  caption(rows) {
    const { pairs = 0, films = 0 } = rows[0] ?? {};
    const possible = rows.find(({ kind, measure }) => kind === "possible" && measure === MAIN);
    const most =
      possible === undefined
        ? ""
        : ` Who knew how the sample was made would find it for ${percent(possible.value, 1)}: more is not possible.`;
    return (
      `How often the right film is among the first ten of a thousand, for ${counted(pairs, "song", "songs")} of soundtracks of ${counted(films, "film", "films")}; lines are 95% intervals from drawing films anew. ` +
      `A model is asked only about films that it has not learned from, nor from their sequels, nor from other films of their composers.${most}`
    );
  },
  claims: () => [],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.filter(({ measure }) => measure === MAIN).map((row) => ({ ...row, name: named(row) })),
        y: { field: "name" },
        x: { field: "value", title: "right film among the first ten", format: "%" },
        intervals: [["low", "high"]],
        tooltip: {
          name: "model",
          value: ["right film among the first ten", ".1%"],
          low: ["from", ".1%"],
          high: ["to", ".1%"],
          pairs: ["songs", ","],
        },
      },
      theme,
    ),
});

function largest<Row extends { readonly value: number }>(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (most, row) => (most === undefined || row.value > most.value ? row : most),
    undefined,
  );
}
