import { at, between, chance, type Key, pick, unit, weighted } from "../chance/random.js";
import { type Culture, cultures } from "./word-lists.js";
import { key, type World } from "./world.js";

export interface Person {
  readonly index: number;
  readonly name: PersonName;
  readonly culture: string;
  readonly birthYear: number;
  readonly deathYear: number | null;
  readonly role: Role;
}

export interface PersonName {
  readonly given: string;
  readonly surname: string;
  /** As IMDb writes it: in Latin letters, in the order used for that culture. */
  readonly full: string;
  /** In the script of the culture, if it is not Latin. */
  readonly native: string | null;
}

export type Role = "actor" | "actress" | "director" | "writer" | "producer" | "composer" | "cinematographer";

/** Roles repeat in a cycle, so that the n-th person of a role is known without a list. */
const ROLES: readonly Role[] = [
  "actor",
  "actress",
  "actor",
  "actress",
  "actor",
  "actress",
  "actor",
  "director",
  "writer",
  "producer",
  "composer",
  "cinematographer",
];
const COMPOSER_PLACE = ROLES.indexOf("composer");
const SLOT = { culture: 0, given: 1, head: 2, tail: 3, initial: 4, letter: 5, birth: 6, age: 7, gone: 8 };
/** Cultures with Latin script come first. People of any culture may work on any film. */
const pickCulture = weighted(
  cultures,
  cultures.map(({ culture }) => (culture === "en" ? 34 : 5)),
);

export function person(world: World, index: number): Person {
  const own = key(world, "person", index);
  const culture = pickCulture(own, SLOT.culture);
  const born = birthYear(own);
  const deathYear = born + between(own, SLOT.age, 55, 95);
  return {
    index,
    culture: culture.culture,
    name: personName(own, culture, at(ROLES, index)),
    birthYear: born,
    deathYear: deathYear < 2024 && chance(own, SLOT.gone, 0.8) ? deathYear : null,
    role: at(ROLES, index),
  };
}

/** The places of each role in the cycle. */
const PLACES = new Map(ROLES.map((role) => [role, ROLES.flatMap((other, place) => (other === role ? [place] : []))]));

function placesOf(role: Role): readonly number[] {
  return PLACES.get(role) ?? [];
}

/** How many people have a role in the first delivery. Later people join without changing who made what. */
export function peopleOf(world: World, role: Role): number {
  return Math.max(1, Math.floor(world.people / ROLES.length)) * placesOf(role).length;
}

/** The n-th person of a role. */
export function personOf(role: Role, ordinal: number): number {
  const places = placesOf(role);
  return Math.floor(ordinal / places.length) * ROLES.length + at(places, ordinal);
}

export function composerPerson(composer: number): number {
  return composer * ROLES.length + COMPOSER_PLACE;
}

/** A composer for a work: of the same culture and of working age, if a few tries find one. */
export function chooseComposer(world: World, work: Key, slot: number, culture: string, year: number): number {
  const all = peopleOf(world, "composer");
  let fallback = 0;
  for (let attempt = 0; attempt < 12; attempt++) {
    const composer = Math.floor(unit(work, slot + attempt) * all);
    const own = key(world, "person", composerPerson(composer));
    const age = year - birthYear(own);
    if (age >= 22 && age <= 80) {
      fallback = composer;
      if (pickCulture(own, SLOT.culture).culture === culture || attempt >= 8) return composer;
    } else if (attempt === 0) fallback = composer;
  }
  return fallback;
}

function birthYear(own: Key): number {
  return between(own, SLOT.birth, 1900, 1999);
}

function personName(own: Key, culture: Culture, role: Role): PersonName {
  const given = givenName(own, culture, role);
  const head = pick(own, SLOT.head, culture.heads);
  const tail = pick(own, SLOT.tail, culture.tails);
  const surname = head[0] + tail[0];
  // A middle initial keeps homonyms as rare as in the large cultures.
  const initial = culture.culture === "en" && chance(own, SLOT.initial, 0.3) ? ` ${letter(own)}.` : "";
  const first = given[0] + initial;
  return {
    given: first,
    surname,
    full: culture.family === "first" && culture.culture !== "ja" ? `${surname} ${first}` : `${first} ${surname}`,
    native: nativeName(culture, given[1], head[1], tail[1]),
  };
}

/** Men's and women's names alternate in the lists. */
function givenName(own: Key, { given }: Culture, role: Role): Culture["given"][number] {
  if (role !== "actor" && role !== "actress") return pick(own, SLOT.given, given);
  const pair = between(own, SLOT.given, 0, given.length / 2 - 1);
  return at(given, pair * 2 + (role === "actress" ? 1 : 0));
}

function nativeName(culture: Culture, given?: string, head?: string, tail?: string): string | null {
  if (given === undefined || head === undefined || tail === undefined) return null;
  return culture.family === "first" ? head + tail + given : `${given} ${head}${tail}`;
}

function letter(own: Key): string {
  return String.fromCharCode(65 + Math.floor(unit(own, SLOT.letter) * 26));
}
