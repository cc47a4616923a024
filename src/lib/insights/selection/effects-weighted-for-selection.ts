import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { mapInterval } from "../../stats/interval.js";
import { filmsWithSoundtrack } from "../effect/model/film-with-soundtrack.js";
import { wholePercent } from "../effect/model/more-or-less.js";
import { ADJUSTED, musicLadders } from "../effect/model/music-ladder.js";
import { type ScoredFilm, scoredFilms, weightsForAll } from "./model/weights-for-all.js";

const [AS_FOUND, WEIGHTED] = ["as found", "weighted for all"];

export default defineAnswer({
  question: "Would the effects of music be others if the soundtracks and budgets of all films were known?",
  table: {
    music: text("Musical genre", "in Discogs' words"),
    weighting: text("Weighting", "whether films count alike, or for all films of their like"),
    ...interval("Effect", "by how much films with it are more popular, everything held fixed", "percent"),
    films: hidden(count("Films", "all films with a known popularity")),
  },
  key: ["music", "weighting"],
  compute(raw) {
    const films = scoredFilms(raw);
    const chosen = films.filter(isChosen);
    if (chosen.length === 0) return [];
    const weights = weightsForAll(films, isChosen).filter((_, place) => films[place] && isChosen(films[place]));
    const selected = filmsWithSoundtrack(chosen);
    const [plain, weighted] = [musicLadders(selected), musicLadders(selected, { weights })];
    return plain.flatMap((ladder, place) =>
      ladder.kind === "style"
        ? []
        : [
            { weighting: AS_FOUND, rungs: ladder.rungs },
            { weighting: WEIGHTED, rungs: weighted[place]?.rungs ?? [] },
          ].flatMap(({ weighting, rungs }) => {
            const effect = rungs.find(({ name }) => name === ADJUSTED)?.effect;
            if (effect === undefined) return [];
            const cells = intervalCells(mapInterval(effect, Math.expm1));
            return { music: ladder.music, weighting, ...cells, films: films.length };
          }),
    );
  },
  title(rows) {
    const { pairs, furthest } = moves(rows);
    if (furthest === undefined) return "Too few films have a linked soundtrack and a known budget to be weighted";
    const stay = pairs.every(({ found, weighted }) => found.low95 <= weighted.high95 && weighted.low95 <= found.high95);
    return (
      `Weighted to stand for all films, ${stay ? "no effect of music moves out of its interval" : "some effects of music move"}: ` +
      `that of ${furthest.found.music} most, from ${wholePercent(furthest.found.estimate)} to ${wholePercent(furthest.weighted.estimate)}`
    );
  },
  caption(rows) {
    const [row] = rows;
    return (
      `Effects among ${counted(row?.n ?? 0, "film", "films")} with a linked soundtrack and a known budget, of ${counted(row?.films ?? 0, "film", "films")} with a ` +
      "known popularity. Weighted, each counts for the films of its like: the inverse of the probability that its music and budget are known (logistic regression on year, " +
      "genres, language, country and votes; cut at the 99th percentile). Lines are 50, 80 and 95% intervals (HC3), which take the weights as given."
    );
  },
  claims: (rows) =>
    moves(rows).pairs.flatMap(({ found, weighted }) => [
      { name: `${found.music}.as_found`, value: found.estimate, unit: "share of popularity" },
      { name: `${found.music}.weighted`, value: weighted.estimate, unit: "share of popularity" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.filter(({ high95 }) => Number.isFinite(high95)),
        y: { field: "music" },
        x: { field: "estimate", title: "difference in popularity", format: "+.0%" },
        intervals: GRADED,
        reference: 0,
        compare: {
          field: "weighting",
          colours: { [AS_FOUND]: theme.alert, [WEIGHTED]: theme.main },
          labelLimit: 240,
        },
        tooltip: { music: "music", weighting: "weighting", estimate: ["difference", "+.1%"], n: "films" },
      },
      theme,
    ),
});

function isChosen(film: ScoredFilm): boolean {
  return film.probability !== null && film.log_budget !== null;
}

interface Weighted {
  readonly music: string;
  readonly weighting: string;
  readonly estimate: number;
  readonly low95: number;
  readonly high95: number;
}

function moves<R extends Weighted>(rows: readonly R[]) {
  const pairs = rows
    .filter(({ weighting }) => weighting === AS_FOUND)
    .flatMap((found) => {
      const weighted = rows.find((row) => row.music === found.music && row.weighting === WEIGHTED);
      return weighted === undefined ? [] : { found, weighted };
    });
  const distance = ({ found, weighted }: (typeof pairs)[number]) => Math.abs(found.estimate - weighted.estimate);
  return { pairs, furthest: [...pairs].sort((one, other) => distance(other) - distance(one))[0] };
}
