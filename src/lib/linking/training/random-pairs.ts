import { comparePeople, type KnownPeopleLevel, PEOPLE, type PeopleLevel } from "../compare/people.js";
import { composersOf } from "../library/composers.js";
import { readArtists } from "../library/person-name.js";
import { mapLevels } from "./map-levels.js";
import { rounded } from "./rounded.js";
import type { TrainingSet } from "./training-set.js";

export interface RandomPairs {
  readonly people: Readonly<Record<KnownPeopleLevel, number>>;
}

const PAIRS_A_RELEASE = 20;

/** How often unrelated pairs show each level. */
export function countRandomPairs(sets: readonly TrainingSet[]): RandomPairs {
  const people = new Map<PeopleLevel, number>();
  const draw = randomNumbers(1);
  for (const { releases, index } of sets) {
    for (const release of releases) {
      const artists = readArtists(release.artist);
      for (let pair = 0; pair < PAIRS_A_RELEASE; pair++) {
        const film = draw(index.filmIds.length);
        add(people, comparePeople(artists, composersOf(film, index)).level);
      }
    }
  }
  return { people: sharesOf(people) };
}

/** Shares among the known levels; one pair is added to each, so that none is impossible. */
function sharesOf(counts: ReadonlyMap<PeopleLevel, number>): Record<KnownPeopleLevel, number> {
  const seen = mapLevels(PEOPLE, (level) => (counts.get(level) ?? 0) + 1);
  const total = Object.values(seen).reduce((sum, count) => sum + count, 0);
  return mapLevels(seen, (_, count) => rounded(count / total));
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A generator of whole numbers below a limit; the same seed gives the same numbers. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
