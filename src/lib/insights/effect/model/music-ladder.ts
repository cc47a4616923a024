import { falseDiscovery } from "../../../stats/inference/false-discovery.js";
import { type Ladder, ladders, type Rung } from "../../../stats/ladder.js";
import type { Column } from "../../../stats/regression/column.js";
import type { FilmWithSoundtrack } from "./film-with-soundtrack.js";
import { heldFixed } from "./held-fixed.js";

export type MusicKind = "genre" | "style";

/** The ladder of one musical genre or style. */
export interface MusicLadder {
  readonly kind: MusicKind;
  readonly music: string;
  /** The number of films with it. */
  readonly films: number;
  readonly rungs: readonly MusicRung[];
}

export interface MusicRung extends Rung {
  /** The q-value among all tests on this rung; 1 where there is no effect to test. */
  readonly q: number;
}

export interface LadderOptions {
  /** The weight of each film. */
  readonly weights?: readonly number[];
}

/** At least this many films with a known budget must have it, and as many must not. */
export const FEWEST_FILMS = 10;

const BESIDE_OTHERS = "+ other music";
/** An unknown budget cannot be held fixed, so its influence stays mixed into the effect. */
export const ADJUSTED = "budget known";

/**
 * How far the log popularity of films with each musical genre and style lies above that of other films with a soundtrack:
 * raw, with more and more held fixed, and last with everything held fixed, among films whose budget is known.
 */
export function musicLadders(films: readonly FilmWithSoundtrack[], options: LadderOptions = {}): MusicLadder[] {
  const found = (["genre", "style"] as const).flatMap((kind) => laddersOf(kind, films, options));
  const family = (rung: number) =>
    falseDiscovery(
      "musical genres and styles",
      found.map(({ music, rungs }) => ({ name: music, p: rungs[rung]?.effect?.p ?? 1 })),
    );
  const adjusted = (found[0]?.rungs ?? []).map((_, rung) => family(rung).results);
  return found.map((ladder, place) => ({
    ...ladder,
    rungs: ladder.rungs.map((rung, height) => ({ ...rung, q: adjusted[height]?.[place]?.q ?? 1 })),
  }));
}

interface UntestedLadder extends Omit<MusicLadder, "rungs"> {
  readonly rungs: readonly Rung[];
}

function laddersOf(kind: MusicKind, films: readonly FilmWithSoundtrack[], options: LadderOptions): UntestedLadder[] {
  const known = films.flatMap((film, place) => (film.log_budget === null ? [] : [place]));
  const names = frequentMusic(
    kind,
    known.flatMap((place) => films[place] ?? []),
  );
  if (names.length === 0) return [];
  const all = climb(kind, names, films, options.weights);
  const knownOnly = climb(
    kind,
    names,
    known.flatMap((place) => films[place] ?? []),
    options.weights && known.map((place) => options.weights?.[place] ?? 0),
  );
  return all.map(({ exposure, exposed, rungs }, place) => ({
    kind,
    music: exposure,
    films: exposed,
    rungs: [...rungs, ...lastRung(rungs, knownOnly[place])],
  }));
}

function climb(
  kind: MusicKind,
  names: readonly string[],
  films: readonly FilmWithSoundtrack[],
  weights: readonly number[] | undefined,
): Ladder[] {
  return ladders({
    outcome: films.map((film) => film.log_popularity),
    exposures: names.map((name) => exposure(kind, name, films)),
    groups: heldFixed(films),
    errors: "HC3",
    besideOthers: BESIDE_OTHERS,
    ...(weights && { weights }),
  });
}

/** The top rung, for films with a known budget; its sign is compared with the raw difference of all films. */
function lastRung(rungs: readonly Rung[], known: Ladder | undefined): Rung[] {
  const highest = known?.rungs.at(-1);
  if (highest === undefined) return [];
  const raw = rungs[0]?.effect?.estimate ?? 0;
  return [{ ...highest, name: ADJUSTED, isFlipped: (highest.effect?.estimate ?? 0) * raw < 0 }];
}

/** By name. */
function frequentMusic(kind: MusicKind, films: readonly FilmWithSoundtrack[]): string[] {
  const counts = new Map<string, number>();
  for (const film of films) for (const name of musicOf(kind, film)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST_FILMS && films.length - count >= FEWEST_FILMS)
    .map(([name]) => name)
    .sort();
}

function exposure(kind: MusicKind, name: string, films: readonly FilmWithSoundtrack[]): Column {
  return { name, values: films.map((film) => Number(musicOf(kind, film).includes(name))) };
}

function musicOf(kind: MusicKind, film: FilmWithSoundtrack): readonly string[] {
  return kind === "genre" ? film.music_genres : film.music_styles;
}
