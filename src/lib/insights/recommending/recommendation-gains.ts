import { counted } from "../../core/numbers.js";
import { number, text, unknowable } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { intervalChart } from "../../figures/spec/intervals.js";
import { named } from "./model/named.js";

export default defineAnswer({
  question: "Is the chosen model better than plain ones, whatever is measured?",
  table: {
    model: text("Against", "the other model"),
    song_view: text("Sees", "what the other model saw of a song: with genre or without genre"),
    measure: text("Measure", "what is measured"),
    difference: number("Difference", "the measure of the chosen model less that of the other"),
    low: unknowable(number("From (95%)", "lower limit of the 95% interval, from drawing films anew")),
    high: unknowable(number("To (95%)", "upper limit")),
    kind: text("Kind", "baseline, learned, or possible: it knows how the sample was made"),
  },
  key: ["model", "song_view", "measure"],
  title(rows) {
    const plain = baselines(rows);
    const lost = plain.filter((row) => !isBetter(row));
    if (plain.length === 0) return "Too few songs of soundtracks are known to compare models";
    if (lost.length === 0)
      return `The chosen model beats every plain one by more than chance, in all ${plain.length} comparisons`;
    return `The chosen model does not clearly beat a plain one in ${counted(lost.length, "comparison", "comparisons")} of ${plain.length}`;
  },
  caption(rows) {
    const lost = baselines(rows).filter((row) => !isBetter(row));
    const where = lost.map((row) => `${row.measure} against ${named(row)} (${signed(row.difference)})`);
    return (
      "The measure of the chosen model less that of a plain one, for the same songs; lines are 95% intervals from drawing films anew. " +
      "For each fifth of the songs the model is the one that did best on the others. " +
      "The table holds also those plain models that see the genre of a song. " +
      (where.length === 0 ? "No interval holds 0." : `Not clearly better: ${where.join("; ")}.`)
    );
  },
  claims: (rows) => [
    { name: "comparisons", value: baselines(rows).length, unit: "comparisons" },
    { name: "won", value: baselines(rows).filter(isBetter).length, unit: "comparisons" },
  ],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: baselines(rows)
          .filter(({ song_view }) => song_view === "without genre")
          .map((row) => ({ ...row, name: `${row.model}: ${row.measure}` })),
        y: { field: "name", labelLimit: 360 },
        x: { field: "difference", title: "better than the plain model by", format: "+.2f" },
        intervals: [["low", "high"]],
        reference: 0,
        tooltip: {
          name: "against",
          difference: ["difference", "+.3f"],
          low: ["from", "+.3f"],
          high: ["to", "+.3f"],
        },
      },
      theme,
    ),
});

function baselines<Row extends { readonly kind: string }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ kind }) => kind === "baseline");
}

function isBetter({ low }: { readonly low: number | null }): boolean {
  return low !== null && low > 0;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
