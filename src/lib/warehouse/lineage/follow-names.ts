import type { Select } from "./parse-selects.js";
import { type Lookup, queryColumns } from "./query-columns.js";
import { NOTHING, type Relation, union } from "./relation.js";

const EMPTY: Relation = { columns: new Map(), decides: NOTHING };

/** Follows a name to where `base` knows it, through the queries that fill it otherwise. */
export function followNames(base: Lookup, selects: readonly Select[]): Lookup {
  const followed = new Map<string, Relation>();
  const lookup: Lookup = (name) => {
    const known = base(name) ?? followed.get(name);
    if (known !== undefined || !selects.some(({ fills }) => fills === name)) return known;
    // What a table gets from itself, its other rows bring.
    followed.set(name, EMPTY);
    const filled = filledBy(name, selects, lookup);
    followed.set(name, filled);
    return filled;
  };
  return lookup;
}

/** What the columns of a table are made from, by all queries that fill it. */
export function filledBy(table: string, selects: readonly Select[], lookup: Lookup): Relation {
  return selects
    .filter(({ fills }) => fills === table)
    .map(({ query }) => queryColumns(query, lookup))
    .reduce((one, other) => union(one, other, true), EMPTY);
}
