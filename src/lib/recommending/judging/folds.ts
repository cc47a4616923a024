import type { Film, Pair } from "../records.js";
import { franchiseOf } from "./franchise.js";

/** Each pair's part, from 0. Films of one franchise, or with a composer in common, are all in the same part. */
export function foldsOf(pairs: readonly Pair[], films: readonly Film[], folds: number): Int32Array {
  const places = [...new Set(pairs.map(({ film }) => film))].sort((a, b) => a - b);
  const groups = relatedFilms(places, films);
  const sizes = countBy(pairs.map(({ film }) => groups.get(film) ?? film));
  const filled = new Array<number>(folds).fill(0);
  const foldOf = new Map<number, number>();
  // The largest groups first, each into the emptiest part.
  for (const [group, size] of [...sizes].sort(([a, one], [b, other]) => other - one || a - b)) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold] = (filled[fold] ?? 0) + size;
    foldOf.set(group, fold);
  }
  return Int32Array.from(pairs, ({ film }) => foldOf.get(groups.get(film) ?? film) ?? 0);
}

/** The first film of each film's group. */
function relatedFilms(places: readonly number[], films: readonly Film[]): ReadonlyMap<number, number> {
  const leader = new Map(places.map((place) => [place, place]));
  const firstWith = new Map<string, number>();
  for (const place of places) {
    for (const tie of tiesOf(films[place])) {
      const other = firstWith.get(tie);
      if (other === undefined) firstWith.set(tie, place);
      else join(leader, place, other);
    }
  }
  return new Map(places.map((place) => [place, leaderOf(leader, place)]));
}

/** What ties a film to others. */
function tiesOf(film: Film | undefined): string[] {
  if (film === undefined) return [];
  const { title, collection, composers } = film;
  return [
    `title ${franchiseOf(title)}`,
    ...(collection === null ? [] : [`collection ${collection}`]),
    ...composers.map((composer) => `composer ${composer}`),
  ];
}

function join(leader: Map<number, number>, one: number, other: number): void {
  const [a, b] = [leaderOf(leader, one), leaderOf(leader, other)];
  leader.set(Math.max(a, b), Math.min(a, b));
}

function leaderOf(leader: ReadonlyMap<number, number>, place: number): number {
  let at = place;
  for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
  return at;
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
