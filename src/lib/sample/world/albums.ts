import { clamp, exponential } from "../chance/arithmetic.js";
import { permute, unpermute } from "../chance/permutation.js";
import { between, chance, type Key, unit, weighted } from "../chance/random.js";
import { type Film, film, LAST_YEAR } from "./films.js";
import { inventedName, type TitleIdea, titleIdea } from "./titles.js";
import { filmFacts, type SoundtrackStyle } from "./word-lists.js";
import { countAt, key, type World } from "./world.js";

/** A work for the screen or close to it, published as one or more releases. */
export interface Album {
  readonly index: number;
  readonly key: Key;
  readonly kind: AlbumKind;
  /** The films whose music it is: one, two, or none. */
  readonly films: readonly number[];
}

/** An `unlisted` album is a film's soundtrack too, but no source of the sample lists its film. */
export type AlbumKind = "film" | "multi_film" | "television" | "game" | "stage" | "compilation" | "unlisted";

const KINDS: readonly AlbumKind[] = ["film", "multi_film", "television", "game", "stage", "compilation", "unlisted"];
const pickKind = weighted(KINDS, [62, 4, 12, 6, 7, 6, 3]);
const SLOT = { kind: 0, style: 1, diversity: 2, extra: 3, idea: 20, stageOfFilm: 40 };

/** Ten screen releases are pressings of six albums, each given as [album, pressing]. */
const PRESSINGS: readonly (readonly [album: number, pressing: number])[] = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [2, 0],
  [2, 1],
  [3, 0],
  [4, 0],
  [5, 0],
];
const ALBUMS_IN_TEN = 6;

export function album(world: World, index: number): Album {
  const own = key(world, "album", index);
  const kind = pickKind(own, SLOT.kind);
  return { index, key: own, kind, films: filmsOf(world, index, kind) };
}

/** The position of a release among the screen releases, if it is one. They are spread evenly. */
export function screenOrdinal(world: World, release: number): number | undefined {
  const before = Math.floor(release * world.screenShare);
  return Math.floor((release + 1) * world.screenShare) > before ? before : undefined;
}

/** Which pressing of which album a screen release is. */
export function pressingOf(screenRelease: number): { album: number; pressing: number } {
  const [place, pressing] = PRESSINGS[screenRelease % 10] ?? [0, 0];
  return { album: Math.floor(screenRelease / 10) * ALBUMS_IN_TEN + place, pressing };
}

export function albumCount(world: World, delivery: number): number {
  const releases = countAt(world.releases, delivery);
  const screen = Math.floor(releases * world.screenShare);
  return screen === 0 ? 0 : pressingOf(screen - 1).album + 1;
}

/** A film's own soundtrack album, if it has one that is in the sample's last delivery. */
export function albumOfFilm(world: World, index: number): Album | undefined {
  const first = albumCount(world, 0);
  const candidate = index < world.films ? unpermute(world.films, index) : first + (index - world.films);
  const exists = candidate < (index < world.films ? first : albumCount(world, world.dates.length - 1));
  if (!exists) return undefined;
  const found = album(world, candidate);
  return found.films[0] === index ? found : undefined;
}

/** The film's main soundtrack style and how many styles its soundtrack has. */
export interface Soundtrack {
  readonly style: SoundtrackStyle;
  readonly extras: readonly string[];
  /** Number of styles, from 1 to 5. */
  readonly diversity: number;
}

/** Genre and budget influence both the choice of style and the popularity: this is the planted confounding. */
export function soundtrack(own: Key, of: Film): Soundtrack {
  const style = weighted(
    filmFacts.styles,
    filmFacts.styles.map((candidate) => {
      const fit = candidate.genres[of.genre.name] ?? 1;
      return candidate.base * fit * exponential(candidate.budgetTilt * of.budgetLevel);
    }),
  )(own, SLOT.style);
  const diversity = clamp(Math.floor(1.4 + 2.6 * unit(own, SLOT.diversity) + 0.5 * of.budgetLevel), 1, 5);
  const skipped = between(own, SLOT.extra, 0, style.extra.length - 1);
  const extras = Array.from({ length: diversity - 1 }, (_, n) => style.extra[(skipped + n) % style.extra.length] ?? "");
  return { style, extras, diversity };
}

/** The title of an album that belongs to no listed film. */
export function albumIdea(world: World, of: Album): TitleIdea {
  if (of.kind === "stage" && chance(of.key, SLOT.stageOfFilm, 0.25)) {
    return film(world, between(of.key, SLOT.stageOfFilm + 1, 0, world.films - 1)).idea;
  }
  const idea = titleIdea(of.key, SLOT.idea);
  // Long invented names: no listed film has this title by accident.
  const name = [...inventedName(of.key, SLOT.idea + 3), ...inventedName(of.key, SLOT.idea + 9)].slice(0, 5);
  return { ...idea, name, pattern: idea.variant % 2 === 0 ? "place" : "of" };
}

export function albumYear(world: World, of: Album): number {
  const [first] = of.films;
  return first === undefined ? between(of.key, SLOT.idea + 30, 1958, LAST_YEAR) : film(world, first).year;
}

function filmsOf(world: World, index: number, kind: AlbumKind): number[] {
  if (kind !== "film" && kind !== "multi_film") return [];
  const first = albumCount(world, 0);
  const main = index >= first && first < world.films ? world.films + index - first : permute(world.films, index);
  return kind === "film" ? [main] : [main, main === 0 ? 1 : main - 1];
}
