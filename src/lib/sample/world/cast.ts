import { permute, unpermute } from "../chance/permutation.js";
import { between, chance, type Key, pick } from "../chance/random.js";
import { film } from "./films.js";
import { chooseComposer, composerPerson, peopleOf, personOf, type Role } from "./people.js";
import { filmFacts } from "./word-lists.js";
import { filmOfTitle, key, titleCount, titleId, type World } from "./world.js";

/** A credit of a title, as IMDb lists its principals. */
export interface Principal {
  readonly person: number;
  readonly category: Role;
  readonly job: string | null;
  readonly character: string | null;
}

const SLOT = { count: 0, character: 10, director: 20, writer: 21, producer: 22, camera: 23, composer: 40 };
/**
 * Actors follow from the title's number by a shuffle that can be undone, so that a person's titles can be found from
 * the person.
 */
const CAST_SHIFT = 7919;

export function principals(world: World, title: number): Principal[] {
  const own = key(world, "cast", title);
  const filmIndex = filmOfTitle(title);
  const isFilm = filmIndex !== undefined;
  const actors = between(own, SLOT.count, isFilm ? 3 : 1, isFilm ? 5 : 4);
  const cast = Array.from({ length: actors }, (_, place) => castMember(world, title, place, own));
  const crew: Principal[] = [crewMember(world, own, "director", SLOT.director, null)];
  if (isFilm || chance(own, SLOT.count + 1, 0.6)) crew.push(crewMember(world, own, "writer", SLOT.writer, null));
  if (isFilm || chance(own, SLOT.count + 2, 0.4))
    crew.push(crewMember(world, own, "producer", SLOT.producer, "producer"));
  if (isFilm)
    crew.push({
      person: composerPerson(filmComposer(world, filmIndex)),
      category: "composer",
      job: null,
      character: null,
    });
  else if (chance(own, SLOT.count + 3, 0.5)) crew.push(crewMember(world, own, "composer", SLOT.composer, null));
  if (isFilm) crew.push(crewMember(world, own, "cinematographer", SLOT.camera, "director of photography"));
  return [...cast, ...crew];
}

export function filmComposer(world: World, filmIndex: number): number {
  const of = film(world, filmIndex);
  return chooseComposer(world, key(world, "cast", filmIndex * 3), SLOT.composer, of.language.code, of.year);
}

/** The director or writer of a title. */
export function crewPerson(world: World, title: number, role: "director" | "writer"): number {
  return crewMember(world, key(world, "cast", title), role, SLOT[role], null).person;
}

export function knownForTitles(world: World, index: number, role: Role): string {
  if (role !== "actor" && role !== "actress") return "\\N";
  const all = actorCount(world);
  const ordinal = actorOrdinal(index);
  if (ordinal >= all) return "\\N";
  const title = unpermute(all, (ordinal + all - (CAST_SHIFT % all)) % all);
  const known = [title, title + all].filter((candidate) => candidate < titleCount(world, 0));
  return known.map((candidate) => titleId(world, candidate)).join(",") || "\\N";
}

function castMember(world: World, title: number, place: number, own: Key): Principal {
  const all = actorCount(world);
  const ordinal = (permute(all, title) + (place + 1) * CAST_SHIFT) % all;
  const index = actorAt(ordinal);
  const character = chance(own, SLOT.character + place, 0.7)
    ? pick(own, SLOT.character + 10 + place, filmFacts.characters)
    : null;
  return { person: index, category: index % 2 === 0 ? "actor" : "actress", job: null, character };
}

function crewMember(world: World, own: Key, role: Role, slot: number, job: string | null): Principal {
  const ordinal = between(own, slot, 0, peopleOf(world, role) - 1);
  return { person: personOf(role, ordinal), category: role, job, character: null };
}

/** Seven in twelve people act: see the roles in people.ts. */
const ACTING = 7;
const ROUND = 12;

function actorCount(world: World): number {
  return Math.floor(world.people / ROUND) * ACTING;
}

function actorAt(ordinal: number): number {
  return Math.floor(ordinal / ACTING) * ROUND + (ordinal % ACTING);
}

function actorOrdinal(index: number): number {
  return Math.floor(index / ROUND) * ACTING + (index % ROUND);
}
