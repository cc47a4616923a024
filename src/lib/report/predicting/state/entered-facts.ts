import { grouped } from "../../../core/numbers.js";
import type { FilmFacts } from "../../../prediction/features/film-feature.js";
import { type BadFact, checkFacts } from "../../../prediction/serving/check-facts.js";
import type { Predictor } from "../../../prediction/serving/predictor.js";
import type { FilmsToPick, FilmToPick, Makers } from "../files/predicting-files.js";
import { FIELDS, type Field, factOfText } from "./fields.js";
import { NO_FILM, type PredictingState } from "./predicting-state.js";

/** What facts are entered into. */
export interface Known {
  readonly predictor: Predictor;
  readonly picks: FilmsToPick;
  readonly makers: Makers;
}

export interface EnteredFacts {
  /** The film that the reader started from. */
  readonly film: FilmToPick | undefined;
  /** What is known of that film. */
  readonly before: FilmFacts;
  /** The same with what was entered, if that can be. */
  readonly facts: FilmFacts;
  /** What is refused: the name of the field, and why. */
  readonly refused: ReadonlyMap<string, string>;
}

/** The facts that a state stands for. What the data themselves say is never refused. */
export function enteredFacts(known: Known, { film: id, entered }: PredictingState): EnteredFacts {
  const film = filmOf(known.picks, id);
  const before = film === undefined ? {} : factsOfPick(known.picks, film);
  const fields = FIELDS.filter(({ name }) => entered[name] !== undefined);
  const read = fields.map((field) => readField(known, field, entered[field.name] ?? ""));
  const refused = new Map(read.flatMap((one) => ("refused" in one ? [[one.name, one.refused] as const] : [])));
  if (film === undefined && id !== NO_FILM)
    refused.set(
      "film",
      `No film here has the id ${id}. Films that can be picked are the newest ${known.picks.films.length}.`,
    );
  const changes: FilmFacts = Object.assign({}, ...read.map((one) => ("facts" in one ? one.facts : {})));
  return { film, before, facts: changed(before, changes), refused };
}

/** Another main genre takes the place of the old one, unless all genres were chosen. */
function changed(before: FilmFacts, changes: FilmFacts): FilmFacts {
  const { main_genre, genres } = changes;
  if (main_genre === undefined || genres !== undefined || !Array.isArray(before.genres))
    return { ...before, ...changes };
  return { ...before, genres: before.genres.filter((genre) => genre !== before.main_genre), ...changes };
}

function filmOf({ features, films }: FilmsToPick, id: string): FilmToPick | undefined {
  if (id !== "") return films.find((film) => film.id === id);
  const budget = features.indexOf("budget");
  return films.find(({ facts }) => facts[budget] !== null) ?? films[0];
}

function factsOfPick({ features }: FilmsToPick, { facts }: FilmToPick): FilmFacts {
  return Object.fromEntries(features.map((name, place) => [name, facts[place] ?? null]));
}

type Read = { readonly facts: FilmFacts } | { readonly name: string; readonly refused: string };

function readField({ predictor, makers }: Known, field: Field, text: string): Read {
  const { name, kind } = field;
  if (kind === "maker") return text.trim() === "" ? { facts: {} } : readMaker(makers, field, text.trim());
  const fact = factOfText(field, text);
  const [bad] = checkFacts(predictor.encoding, { [name]: fact }).bad;
  if (bad !== undefined) return { name, refused: `${field.label} is “${text}”, but must be ${allowedHere(bad)}.` };
  if (name !== "earlier_parts") return { facts: { [name]: fact } };
  return { facts: { earlier_parts: fact, is_sequel: fact === null ? null : Number(fact) > 0 } };
}

/** Fields know no null, and large numbers are easier to read with commas. */
function allowedHere({ allowed }: BadFact): string {
  return allowed
    .replace("null if unknown", "empty if not known")
    .replaceAll(/\d{5,}/g, (digits) => grouped(Number(digits)));
}

function readMaker(makers: Makers, { name, label }: Field, text: string): Read {
  const facts = makers[name]?.[text];
  if (facts !== undefined) return { facts };
  return { name, refused: `${label} is “${text}”, but must be a name from the list, or empty if not known.` };
}
