import { between, chance, type Key, pick } from "../chance/random.js";
import { composerPerson, type Person, peopleOf, person } from "./people.js";
import { fill, inventedName, nameIn } from "./titles.js";
import { music } from "./word-lists.js";
import { key, spreadId, type World } from "./world.js";

/** An artist as a Discogs release credits it. */
export interface Credit {
  readonly id: number;
  readonly name: string;
  /** The name variation on this release, or empty. */
  readonly anv: string;
  readonly join: string;
  readonly role: string;
}

export interface Artist {
  readonly id: number;
  readonly name: string;
  readonly realName: string;
  readonly variations: readonly string[];
  /** Whether the name is written in a script other than IMDb's. */
  readonly isNative: boolean;
}

export type Variation = "initial" | "inverted_name" | "other_script";

/** The artist that Discogs uses for releases by various artists. */
export const VARIOUS: Credit = { id: 194, name: "Various", anv: "", join: "", role: "" };

const SLOT = { homonym: 0, number: 1, native: 2, variation: 903, which: 904, band: 10, name: 12, word: 20 };
const FIRST_ID = 1000;

/** Composers have even ids, bands odd ones. */
export function composerArtist(world: World, composer: number): Artist {
  const of = person(world, composerPerson(composer));
  const own = key(world, "artist", composer * 2);
  const isNative = of.name.native !== null && chance(own, SLOT.native, 0.12);
  const plain = isNative ? (of.name.native ?? of.name.full) : of.name.full;
  const homonym = chance(own, SLOT.homonym, 0.12) ? ` (${between(own, SLOT.number, 2, 9)})` : "";
  return {
    id: artistId(world, composer * 2),
    name: plain + homonym,
    realName: of.name.full,
    variations: variationsOf(of).filter((name) => name !== plain),
    isNative,
  };
}

export function bandArtist(world: World, band: number): Artist {
  const own = key(world, "artist", band * 2 + 1);
  const name = fill(pick(own, SLOT.band, music.bands), {
    a: pick(own, SLOT.word, music.adjectives),
    n: pick(own, SLOT.word + 1, music.nouns),
    p: nameIn("latin", inventedName(own, SLOT.name)),
  });
  return { id: artistId(world, band * 2 + 1), name, realName: "", variations: [], isNative: false };
}

/** The number of bands in the first delivery. */
export function bandCount(world: World): number {
  return Math.max(50, Math.floor(world.releases / 4));
}

export function* artists(world: World): Generator<Artist> {
  const composers = peopleOf(world, "composer");
  const bands = bandCount(world);
  for (let index = 0; index < Math.max(composers, bands); index++) {
    if (index < composers) yield composerArtist(world, index);
    if (index < bands) yield bandArtist(world, index);
  }
}

export function credit(of: Artist, join = "", role = "", anv = ""): Credit {
  return { id: of.id, name: of.name, anv, join, role };
}

/** How a release writes the composer's name: mostly as Discogs does, sometimes differently. */
export function variationOf(world: World, composer: number, release: Key): { kind?: Variation; anv: string } {
  if (!chance(release, SLOT.variation, 0.18)) return { anv: "" };
  const { name } = person(world, composerPerson(composer));
  const kinds: Variation[] =
    name.native === null ? ["initial", "inverted_name"] : ["initial", "inverted_name", "other_script"];
  const kind = pick(release, SLOT.which, kinds);
  if (kind === "initial") return { kind, anv: `${name.given.charAt(0)}. ${name.surname}` };
  if (kind === "inverted_name") return { kind, anv: `${name.surname}, ${name.given}` };
  return { kind, anv: name.native ?? "" };
}

function variationsOf({ name }: Person): string[] {
  const variations = [`${name.given.charAt(0)}. ${name.surname}`, `${name.surname}, ${name.given}`, name.full];
  return name.native === null ? variations.slice(0, 2) : [...variations, name.native];
}

function artistId(world: World, index: number): number {
  return FIRST_ID + spreadId(world, 5, index, 9);
}
