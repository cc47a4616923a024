import { randomNumbers } from "../../stats/resampling/random.js";
import type { FilmFeature } from "../features/film-feature.js";
import type { KnownFilm } from "../training/film.js";
import type { SplitFilms } from "../training/learn-target.js";

/** A common mistake that lets a model see what it could not have known. Its score then promises too much. */
export interface Leak {
  readonly name: string;
  readonly means: string;
  readonly features: (features: readonly FilmFeature[]) => readonly FilmFeature[];
  readonly split: (split: SplitFilms) => SplitFilms;
}

const SEED = 16;
const VOTES: readonly string[] = ["vote_count", "vote_average", "popularity"];

export const LEAKS: readonly Leak[] = [
  {
    name: "leak: votes",
    means: "votes, ratings and popularity of today are features, though they follow from success",
    features: (features) => [...features, ...VOTES.map(afterRelease)],
    split: (split) => withLeaked(split, (name) => VOTES.includes(name)),
  },
  {
    name: "leak: random split",
    means: "films are split at random, so a model learns from films that opened after those that it is judged by",
    features: (features) => features,
    split: ({ films, parts }) => ({ films, parts: dealt(parts) }),
  },
  {
    name: "leak: own record",
    means: "the record of people and companies includes the film itself and all later ones",
    features: (features) => features,
    split: (split) => withLeaked(split, (name) => !VOTES.includes(name)),
  },
];

function afterRelease(name: string): FilmFeature {
  return { group: "money", kind: "amount", name, label: name, knownBy: "known only after the release" };
}

/** Films whose facts are replaced by what nobody could have known. */
function withLeaked({ films, parts }: SplitFilms, isWanted: (name: string) => boolean): SplitFilms {
  const leaked = (film: KnownFilm) =>
    Object.fromEntries(Object.entries(film.leaked).filter(([name]) => isWanted(name)));
  return { films: films.map((film) => ({ ...film, facts: { ...film.facts, ...leaked(film) } })), parts };
}

/** As many films in each part, but any. */
function dealt(parts: SplitFilms["parts"]): SplitFilms["parts"] {
  const random = randomNumbers(SEED);
  return parts
    .map((part) => ({ part, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ part }) => part);
}
