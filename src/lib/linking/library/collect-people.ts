import { readPerson } from "./person-name.js";
import { growingFloat64, growingInt32 } from "./tables/growing-array.js";
import { hashText } from "./tables/hash.js";
import { createTextNumbers } from "./tables/text-numbers.js";

/** The names of a library's composers, each spelling once, with features that quickly show that two people differ. */
export interface CollectedPeople {
  readonly names: readonly string[];
  /** The same for names with the same words; NOBODY for a name that names no one. */
  readonly keys: Float64Array;
  readonly wordSets: Int32Array;
  readonly letterSets: Int32Array;
  /** 1 for names in Latin letters, which are not compared with others. */
  readonly latin: Int32Array;
}

export const NOBODY = -1;

/** Numbers names in order of arrival. */
export function createPeopleCollector() {
  const names = createTextNumbers();
  const keys = growingFloat64();
  const [wordSets, letterSets, latin] = [growingInt32(), growingInt32(), growingInt32()];

  return {
    number(name: string): number {
      const number = names.number(name);
      if (number < keys.length) return number;
      const person = readPerson(name);
      keys.push(person === undefined ? NOBODY : hashText(person.key));
      wordSets.push(person?.wordSet ?? 0);
      letterSets.push(person?.letterSet ?? 0);
      latin.push(person?.latin ? 1 : 0);
      return number;
    },
    collected: (): CollectedPeople => ({
      names: names.texts,
      keys: keys.share(),
      wordSets: wordSets.share(),
      letterSets: letterSets.share(),
      latin: latin.share(),
    }),
  };
}
