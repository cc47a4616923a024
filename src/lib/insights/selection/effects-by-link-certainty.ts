import { counted } from "../../core/numbers.js";
import { count, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import type { Row } from "../../snapshot/open-snapshot.js";
import { mapInterval } from "../../stats/interval.js";
import { type FilmWithSoundtrack, filmsWithSoundtrack } from "../effect/model/film-with-soundtrack.js";
import { wholePercent } from "../effect/model/more-or-less.js";
import { ADJUSTED, musicLadders } from "../effect/model/music-ladder.js";

const WEIGHTED = "weighted by probability";

export default defineAnswer({
  question: "How far do the effects of music depend on how sure the links of soundtracks to films are?",
  table: {
    music: text("Musical genre", "in Discogs' words"),
    links: text("Links", "which links are taken for true"),
    linked: count("Linked films", "films with such a link and a known popularity"),
    ...interval("Effect", "by how much films with it are more popular, everything held fixed", "percent"),
  },
  key: ["music", "links"],
  compute: (rows) =>
    linkings(rows).flatMap(({ links, films, weights }) =>
      musicLadders(films, weights === undefined ? {} : { weights }).flatMap(({ kind, music, rungs }) => {
        const effect = rungs.find(({ name }) => name === ADJUSTED)?.effect;
        if (kind === "style" || effect === undefined) return [];
        return { music, links, linked: films.length, ...intervalCells(mapInterval(effect, Math.expm1)) };
      }),
    ),
  title(rows) {
    const widest = ranges(rows)[0];
    if (widest === undefined) return "Too few soundtracks are linked to tell how the effects depend on the links";
    return (
      `However sure links must be, the effects of music stay nearly the same: that of ${widest.music}, which changes most, ` +
      `is between ${wholePercent(widest.least)} and ${wholePercent(widest.most)}`
    ).replace("stay nearly the same", widest.most - widest.least < 0.1 ? "stay nearly the same" : "change");
  },
  caption(rows) {
    const linked = [...new Map(rows.map((row) => [row.links, row.linked]))];
    return (
      "Effects of musical genres on popularity with everything held fixed, among films whose budget is known, by how probable a link must be to be taken for true, and with each " +
      `film weighted by the probability of its surest link. ${linked.map(([links, films]) => `${links}: ${counted(films, "film", "films")}`).join("; ")}. ` +
      "Lines are 50, 80 and 95% intervals (HC3)."
    );
  },
  claims: (rows) =>
    ranges(rows).flatMap(({ music, least, most }) => [
      { name: `${music}.least`, value: least, unit: "share of popularity" },
      { name: `${music}.most`, value: most, unit: "share of popularity" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows
          .filter(({ high95 }) => Number.isFinite(high95))
          .toSorted((one, other) => (one.music < other.music ? -1 : one.music > other.music ? 1 : 0))
          .map((row) => ({ ...row, label: `${row.music}: ${row.links}` })),
        y: { field: "label", labelLimit: 440 },
        x: { field: "estimate", title: "difference in popularity", format: "+.0%" },
        intervals: GRADED,
        reference: 0,
        tooltip: { label: "music and links", estimate: ["difference", "+.1%"], n: "films", linked: "linked films" },
      },
      theme,
    ),
});

interface Linking {
  readonly links: string;
  readonly films: readonly FilmWithSoundtrack[];
  readonly weights?: readonly number[];
}

/** The films at each threshold, and those of the lowest one, weighted. */
function linkings(rows: readonly Row[]): Linking[] {
  const thresholds = [...new Set(rows.map(({ threshold }) => Number(threshold)))];
  const byThreshold = thresholds.map((threshold) => ({
    links: `probability ≥ ${threshold}`,
    films: filmsWithSoundtrack(rows.filter((row) => Number(row.threshold) === threshold)),
  }));
  const [lowest] = byThreshold;
  if (lowest === undefined) return [];
  const weights = lowest.films.map(({ probability }) => probability);
  return [...byThreshold, { links: WEIGHTED, films: lowest.films, weights }];
}

/** The lowest and the highest estimate of each genre, the widest range first. */
function ranges(rows: readonly { readonly music: string; readonly estimate: number }[]) {
  return [...new Set(rows.map(({ music }) => music))]
    .map((music) => {
      const estimates = rows.filter((row) => row.music === music).map(({ estimate }) => estimate);
      return { music, least: Math.min(...estimates), most: Math.max(...estimates) };
    })
    .sort((one, other) => other.most - other.least - (one.most - one.least) || (one.music < other.music ? -1 : 1));
}
