import { counted } from "../../core/numbers.js";
import type { AnswerRow } from "../../figures/answer/answer-table.js";
import { count, flag, interval, intervalCells, number, text, unknowable } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { isBounded, mapInterval } from "../../stats/interval.js";
import { filmsWithSoundtrack } from "./model/film-with-soundtrack.js";
import { moreOrLess, wholePercent } from "./model/more-or-less.js";
import { ADJUSTED, FEWEST_FILMS, type MusicLadder, musicLadders } from "./model/music-ladder.js";

const TABLE = {
  kind: text("Kind", "genre or style, in Discogs' words"),
  music: text("Music", "the genre or style"),
  place: count("Rung", "place of the rung on the ladder, from 1"),
  rung: text("Held fixed", "what is held fixed besides that of the rungs before; raw is nothing"),
  films: count("Films with it", "films with a linked soundtrack that has the genre or style"),
  ...interval("Effect", "by how much films with it are more popular than other films with a soundtrack", "percent"),
  flipped: flag("Sign turned", "whether the effect points the other way than the raw difference"),
  p: number("p", "two-sided, against no effect"),
  q: number("q", "p after Benjamini and Hochberg, over all genres and styles on this rung"),
  e_value: unknowable(
    number("E-value", "how strong an unseen confounder must be, as a risk ratio, to explain the effect"),
  ),
  e_value_limit: unknowable(number("E-value of the limit", "the same for the limit of the 95% interval next to none")),
} as const;

type LadderRow = AnswerRow<typeof TABLE>;

export default defineAnswer({
  question: "Are films with this music more popular, and what remains of it when what else differs is held fixed?",
  table: TABLE,
  key: ["kind", "music", "rung"],
  compute: (rows) => musicLadders(filmsWithSoundtrack(rows)).flatMap(ladderRows),
  title(rows) {
    const surest = surestGenre(rows);
    if (surest === undefined) return "Nothing can be said of what music does for a film";
    const raw = rows.find((row) => row.music === surest.music && row.kind === surest.kind && row.place === 1);
    return (
      `Films with ${surest.music} music are ${moreOrLess(raw?.estimate ?? 0)} popular than other films with a soundtrack; ` +
      `with what else differs held fixed, ${moreOrLess(surest.estimate)} ` +
      `(${wholePercent(surest.low95)} to ${wholePercent(surest.high95)})`
    );
  },
  caption(rows) {
    const [all] = rows;
    if (all === undefined) return `No musical genre or style has ${FEWEST_FILMS} films whose budget is known.`;
    const last = adjusted(rows);
    const found = last.filter(({ q }) => q <= 0.05).length;
    const left = all.n - (last[0]?.n ?? all.n);
    return (
      `Difference in popularity between films with the genre or style and other films with a linked soundtrack (${counted(all.n, "film", "films")} ` +
      "with a known popularity): raw, and with year, film genres, budget, language, country and other music held fixed by least squares among the films " +
      `whose budget is known (${counted(left, "film is", "films are")} left out there, as an unknown budget cannot be held fixed). Lines are 50, 80 and 95% ` +
      `intervals (HC3). Of ${counted(last.length, "test", "tests")}, one a genre or style with at least ${FEWEST_FILMS} such films, ${found} ` +
      "remain at a false discovery rate of 5%."
    );
  },
  claims(rows) {
    const last = adjusted(rows);
    const surest = surestGenre(rows);
    if (surest === undefined) return [];
    const raw = rows.find((row) => row.music === surest.music && row.kind === surest.kind && row.place === 1);
    return [
      { name: "films", value: rows[0]?.n ?? 0, unit: "films" },
      { name: "tests", value: last.length, unit: "genres and styles" },
      { name: "discoveries", value: last.filter(({ q }) => q <= 0.05).length, unit: "genres and styles" },
      { name: "sign_turned", value: last.filter(({ flipped }) => flipped).length, unit: "genres and styles" },
      { name: "raw", value: raw?.estimate ?? 0, unit: "share of popularity" },
      { name: "effect", value: surest.estimate, unit: "share of popularity" },
      { name: "effect_low", value: surest.low95, unit: "share of popularity" },
      { name: "effect_high", value: surest.high95, unit: "share of popularity" },
    ];
  },
  chart(rows, theme) {
    const shown = new Map([
      [1, "raw"],
      [adjusted(rows)[0]?.place ?? 0, "all held fixed"],
    ]);
    const ends = rows.filter((row) => shown.has(row.place) && Number.isFinite(row.high95));
    const byEffect = adjusted(rows).toSorted((one, other) => other.estimate - one.estimate);
    return intervalChart(
      {
        rows: byEffect.flatMap(({ kind, music }) =>
          ends
            .filter((row) => row.kind === kind && row.music === music)
            .map((row) => ({
              ...row,
              label: kind === "genre" ? `${music} (genre)` : music,
              held: shown.get(row.place),
            })),
        ),
        y: { field: "label", labelLimit: 340 },
        x: { field: "estimate", title: "difference in popularity", format: "+.0%" },
        intervals: GRADED,
        reference: 0,
        compare: { field: "held", colours: { raw: theme.alert, "all held fixed": theme.main } },
        tooltip: {
          label: "music",
          held: "held fixed",
          estimate: ["difference", "+.1%"],
          films: "films",
          q: ["q", ".3f"],
        },
      },
      theme,
    );
  },
});

function ladderRows({ kind, music, films, rungs }: MusicLadder): LadderRow[] {
  return rungs.flatMap(({ name, effect, eValue, isFlipped, q }, place) =>
    effect === undefined || !isBounded(effect)
      ? []
      : {
          kind,
          music,
          place: place + 1,
          rung: name,
          films,
          ...intervalCells(mapInterval(effect, Math.expm1)),
          flipped: isFlipped,
          p: effect.p,
          q,
          e_value: eValue?.estimate ?? null,
          e_value_limit: eValue?.limit ?? null,
        },
  );
}

function adjusted(rows: readonly LadderRow[]): LadderRow[] {
  return rows.filter(({ rung }) => rung === ADJUSTED);
}

/** The genre whose effect is surest, everything held fixed. Not a style: genres are few, and most films have at most one. */
function surestGenre(rows: readonly LadderRow[]): LadderRow | undefined {
  return adjusted(rows)
    .filter((row) => row.kind === "genre" && Number.isFinite(row.low95) && Number.isFinite(row.high95))
    .sort((one, other) => one.p - other.p)[0];
}
