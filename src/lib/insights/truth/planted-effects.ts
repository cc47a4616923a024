import type { AnswerRow } from "../../figures/answer/answer-table.js";
import { flag, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { isBounded, type Limits } from "../../stats/interval.js";
import { BASE_GENRE, type FoundEffect, findEffects } from "./model/find-effects.js";
import { type Planted, plantedAndFilms } from "./model/looked-at.js";

const TABLE = {
  outcome: text("Of what", "log popularity, or log-odds that a film takes at least twice its budget"),
  cause: text("Cause", "the kind of cause"),
  name: text("Name", "the cause itself"),
  planted: number(
    "Planted",
    `the effect that the sample was made with; of a film genre, its difference to ${BASE_GENRE}`,
  ),
  ...interval("Found", "the estimate with everything else held fixed"),
  held: flag("In the interval", "whether the 95% interval holds the planted effect"),
  raw: number("Raw", "the estimate with nothing held fixed"),
  raw_low: number("Raw from (95%)", "low limit of the 95% interval of the raw estimate"),
  raw_high: number("Raw to (95%)", "high limit of the 95% interval of the raw estimate"),
  raw_low80: hidden(number("Raw from (80%)", "low limit of the 80% interval of the raw estimate")),
  raw_high80: hidden(number("Raw to (80%)", "high limit of the 80% interval of the raw estimate")),
  raw_low50: hidden(number("Raw from (50%)", "low limit of the 50% interval of the raw estimate")),
  raw_high50: hidden(number("Raw to (50%)", "high limit of the 50% interval of the raw estimate")),
  raw_held: flag("In the raw interval", "whether the raw 95% interval holds the planted effect"),
} as const;

type TruthRow = AnswerRow<typeof TABLE>;

export default defineAnswer({
  question: "Do the methods find the effects that the sample was made with?",
  table: TABLE,
  key: ["outcome", "cause", "name"],
  compute(rows) {
    const { planted, films } = plantedAndFilms(rows);
    return findEffects(films)
      .filter(({ raw, adjusted }) => isBounded(raw) && isBounded(adjusted))
      .flatMap((found) => truthRow(found, planted));
  },
  title(rows) {
    if (rows.length === 0) return "Nothing is planted in these data, so no estimate can be held against the truth";
    return (
      `Of ${rows.length} planted effects, ${heldBy(rows).adjusted} lie in their 95% interval with everything else held fixed, ` +
      `and ${heldBy(rows).raw} in that of the raw difference`
    );
  },
  caption(rows) {
    if (rows.length === 0) return "Only the sample has a truth to be known.";
    return (
      "How far each estimate lies from the effect that the sample was made with: at 0 it is right. Lines are 50, 80 and 95% intervals. " +
      `Popularity: least squares with HC3 errors, among ${rows[0]?.n} films with a linked soundtrack and a known budget; success: logistic regression, ` +
      `among ${rows.find(({ outcome }) => outcome !== "log popularity")?.n ?? 0} films whose budget and revenue are known. Film genres are compared with ${BASE_GENRE}. ` +
      "The plain score is left out, with which other music is compared."
    );
  },
  claims(rows) {
    if (rows.length === 0) return [];
    return [
      { name: "effects", value: rows.length, unit: "planted effects" },
      { name: "held", value: heldBy(rows).adjusted, unit: "planted effects" },
      { name: "held_raw", value: heldBy(rows).raw, unit: "planted effects" },
    ];
  },
  chart(rows, theme) {
    const [adjusted, raw] = ["all else held fixed", "raw"];
    return intervalChart(
      {
        rows: rows
          .filter(({ high95, raw_high }) => Number.isFinite(high95) && Number.isFinite(raw_high))
          .flatMap((row) => {
            const label = `${row.name} (${row.cause}) → ${row.outcome === "log popularity" ? "popularity" : "success"}`;
            const { planted } = row;
            return [
              away(
                {
                  label,
                  planted,
                  estimate: row.raw,
                  low95: row.raw_low,
                  high95: row.raw_high,
                  low80: row.raw_low80,
                  high80: row.raw_high80,
                  low50: row.raw_low50,
                  high50: row.raw_high50,
                },
                raw,
              ),
              away({ ...row, label }, adjusted),
            ];
          }),
        y: { field: "label", labelLimit: 420 },
        x: { field: "estimate", title: "estimate less planted effect", format: "+.1f" },
        intervals: GRADED,
        reference: 0,
        compare: { field: "held_fixed", colours: { [raw]: theme.alert, [adjusted]: theme.main }, labelLimit: 220 },
        tooltip: {
          label: "effect",
          held_fixed: "held fixed",
          planted: ["planted", ".2f"],
          estimate: ["off by", "+.2f"],
        },
      },
      theme,
    );
  },
});

function truthRow({ outcome, cause, name, raw, adjusted }: FoundEffect, planted: readonly Planted[]): TruthRow[] {
  const effectOf = (wanted: string) =>
    planted.find((effect) => effect.outcome === outcome && effect.cause === cause && effect.name === wanted)?.effect;
  const effect = effectOf(name);
  if (effect === undefined) return [];
  const truth = effect - (cause === "film genre" ? (effectOf(BASE_GENRE) ?? 0) : 0);
  const levels = raw.levels;
  return [
    {
      outcome,
      cause,
      name,
      planted: truth,
      ...intervalCells(adjusted),
      held: holds(adjusted.levels[95], truth),
      raw: raw.estimate,
      raw_low: levels[95][0],
      raw_high: levels[95][1],
      raw_low80: levels[80][0],
      raw_high80: levels[80][1],
      raw_low50: levels[50][0],
      raw_high50: levels[50][1],
      raw_held: holds(levels[95], truth),
    },
  ];
}

function holds([low, high]: Limits, value: number): boolean {
  return low <= value && value <= high;
}

function heldBy(rows: readonly TruthRow[]): { adjusted: number; raw: number } {
  return { adjusted: rows.filter(({ held }) => held).length, raw: rows.filter((row) => row.raw_held).length };
}

const PLACES = ["estimate", "low50", "high50", "low80", "high80", "low95", "high95"] as const;

type Placed = Readonly<Record<(typeof PLACES)[number], number>>;

/** An estimate and its limits, as distances from the planted effect. */
function away(row: Placed & { readonly label: string; readonly planted: number }, held_fixed: string): object {
  const distances = Object.fromEntries(PLACES.map((place) => [place, row[place] - row.planted]));
  return { label: row.label, planted: row.planted, held_fixed, ...distances };
}
