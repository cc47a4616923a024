import type { Encoder } from "../../features/encoder.js";

/** What is known of films in groups, such as genres or keywords. */
export interface Groups {
  readonly count: number;
  /** The group of each value. */
  readonly of: Int32Array;
}

export function groupsOf({ numbers, words }: Encoder): Groups {
  const names = [...numbers.map(() => "numbers"), ...words.map(({ feature }) => feature)];
  const groups = [...new Set(names)];
  return { count: groups.length, of: Int32Array.from(names, (name) => groups.indexOf(name)) };
}
