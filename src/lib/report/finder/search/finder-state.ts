import { FILM_FACET_NAMES } from "../film-facets.js";
import type { Chosen } from "./film-choice.js";

/** What a reader starts from: a song that is known, a sound that is described, or a film. */
export const WAYS = ["song", "sound", "film"] as const;
export type Way = (typeof WAYS)[number];

/** A sound as three sliders describe it. */
export interface Sound {
  /** From 0, sad, to 100, cheerful. */
  readonly mood: number;
  /** From 0, calm, to 100, lively. */
  readonly energy: number;
  /** Beats a minute. */
  readonly tempo: number;
}

/** Everything that a reader chose, as the address of the page says it. */
export interface FinderState {
  readonly way: Way;
  readonly query: string;
  /** The song or film that was picked; empty for the one that fits the query best. */
  readonly id: string;
  readonly sound: Sound;
  readonly chosen: Chosen;
  /** The film whose details are open; empty for none. */
  readonly open: string;
}

/** What each slider may be, and is at first. */
export const SLIDERS = {
  mood: { least: 0, most: 100, usual: 50 },
  energy: { least: 0, most: 100, usual: 50 },
  tempo: { least: 60, most: 200, usual: 120 },
} as const satisfies Readonly<Record<keyof Sound, { least: number; most: number; usual: number }>>;

const SLIDER_NAMES = ["mood", "energy", "tempo"] as const satisfies readonly (keyof Sound)[];

export function readFinderState(address: string): FinderState {
  const parameters = new URLSearchParams(address);
  const text = (name: string) => parameters.get(name) ?? "";
  const chosen = FILM_FACET_NAMES.map((name) => [name, parameters.getAll(name)] as const);
  return {
    way: WAYS.find((way) => way === text("by")) ?? "song",
    query: text("q"),
    id: text("id"),
    sound: {
      mood: sliderAt("mood", parameters.get("mood")),
      energy: sliderAt("energy", parameters.get("energy")),
      tempo: sliderAt("tempo", parameters.get("tempo")),
    },
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    open: text("open"),
  };
}

/** What comes after the question mark; nothing that is as it is by default. */
export function writeFinderState({ way, query, id, sound, chosen, open }: FinderState): string {
  const parameters = new URLSearchParams();
  if (way !== "song") parameters.set("by", way);
  if (query !== "") parameters.set("q", query);
  if (id !== "") parameters.set("id", id);
  for (const name of SLIDER_NAMES)
    if (way === "sound" && sound[name] !== SLIDERS[name].usual) parameters.set(name, String(sound[name]));
  for (const [name, values] of Object.entries(chosen)) for (const value of values) parameters.append(name, value);
  if (open !== "") parameters.set("open", open);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

function sliderAt(name: keyof Sound, text: string | null): number {
  const { least, most, usual } = SLIDERS[name];
  const value = Number(text);
  return text === null || text === "" || !Number.isFinite(value)
    ? usual
    : Math.max(least, Math.min(most, Math.round(value)));
}
