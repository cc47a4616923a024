import type { Interval } from "../../../stats/interval.js";
import { coefficients } from "../../../stats/regression/coefficients.js";
import type { Column } from "../../../stats/regression/column.js";
import { leastSquares } from "../../../stats/regression/least-squares.js";
import { logisticRegression } from "../../../stats/regression/logistic-regression.js";
import { filmsWithSoundtrack } from "../../effect/model/film-with-soundtrack.js";
import { musicLadders } from "../../effect/model/music-ladder.js";
import { comparedWith, yesNo } from "./columns-of.js";
import type { LookedAt } from "./looked-at.js";

/** An effect as the data show it: alone, and with everything else held fixed. */
export interface FoundEffect {
  readonly outcome: string;
  readonly cause: string;
  readonly name: string;
  readonly raw: Interval;
  readonly adjusted: Interval;
}

/** The film genre that others are compared with: the one with the most films. */
export const BASE_GENRE = "Drama";

/** Looks for every planted effect whose cause is in the data. */
export function findEffects(films: readonly LookedAt[]): FoundEffect[] {
  if (films.length === 0) return [];
  return [...effectsOfMusic(films), ...otherEffectsOnPopularity(films), ...effectsOnSuccess(films)];
}

/** Uses the same ladders as the report. */
function effectsOfMusic(films: readonly LookedAt[]): FoundEffect[] {
  return musicLadders(filmsWithSoundtrack(films.filter(hasSoundtrack))).flatMap(({ kind, music, rungs }) => {
    const [raw, adjusted] = [rungs[0]?.effect, rungs.at(-1)?.effect];
    if (raw === undefined || adjusted === undefined) return [];
    return { outcome: "log popularity", cause: `musical ${kind}`, name: music, raw, adjusted };
  });
}

function otherEffectsOnPopularity(films: readonly LookedAt[]): FoundEffect[] {
  const known = films.filter((film) => hasSoundtrack(film) && film.log_budget !== null);
  const outcome = known.map((film) => film.log_popularity ?? 0);
  const causes = [
    { cause: "budget", columns: [{ name: "logarithm", values: known.map((film) => film.log_budget ?? 0) }] },
    {
      cause: "soundtrack diversity",
      columns: [{ name: "one style more", values: known.map((film) => film.music_styles?.length ?? 0) }],
    },
    { cause: "film genre", columns: comparedWith(BASE_GENRE, known, (film) => film.main_genre) },
  ];
  const music = comparedWith("", known, (film) => film.music_genres?.[0] ?? "").map(named("music"));
  return found("log popularity", causes, music, (columns) =>
    coefficients(leastSquares(outcome, columns.map(numbered)), "HC3").slice(1),
  );
}

function effectsOnSuccess(films: readonly LookedAt[]): FoundEffect[] {
  const known = films.filter((film) => film.success !== null && film.month !== null);
  const outcome = known.map((film) => Number(film.success));
  const causes = [
    { cause: "budget", columns: [{ name: "logarithm", values: known.map((film) => film.log_budget ?? 0) }] },
    {
      cause: "release date",
      columns: [yesNo("May to July", known, ({ month }) => month !== null && month >= 5 && month <= 7)],
    },
    { cause: "relation", columns: [yesNo("sequel", known, ({ is_sequel }) => is_sequel === true)] },
    {
      cause: "musical genre",
      columns: [yesNo("Electronic", known, (film) => film.music_genres?.includes("Electronic") === true)],
    },
    { cause: "film genre", columns: comparedWith(BASE_GENRE, known, (film) => film.main_genre) },
  ];
  return found("log-odds of success", causes, [], (columns) =>
    logisticRegression(outcome, columns.map(numbered)).coefficients.slice(1),
  );
}

interface Cause {
  readonly cause: string;
  readonly columns: readonly Column[];
}

type Estimate = (columns: readonly Column[]) => readonly Interval[];

/** Each cause alone, then all of them together with what else is held fixed. */
function found(
  outcome: string,
  causes: readonly Cause[],
  besides: readonly Column[],
  estimate: Estimate,
): FoundEffect[] {
  const all = estimate([...causes.flatMap(({ columns }) => columns), ...besides]);
  const listed = causes.flatMap(({ cause, columns }) => {
    const alone = estimate(columns);
    return columns.map(({ name }, place) => ({ cause, name, raw: alone[place] }));
  });
  return listed.flatMap(({ cause, name, raw }, place) => {
    const adjusted = all[place];
    return raw === undefined || adjusted === undefined ? [] : { outcome, cause, name, raw, adjusted };
  });
}

/** The same word may mean different things in two columns. */
function numbered({ values }: Column, place: number): Column {
  return { name: `column ${place}`, values };
}

function named(prefix: string): (column: Column) => Column {
  return ({ name, values }) => ({ name: `${prefix}: ${name}`, values });
}

function hasSoundtrack(film: LookedAt): boolean {
  return film.probability !== null && film.log_popularity !== null;
}
