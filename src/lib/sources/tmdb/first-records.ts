import { basename } from "node:path";
import type { Staging } from "../staging.js";
import type { FilmRecord } from "./tables.js";

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Returns the record if it is the delivery's first of its film and kind, and otherwise the reason why it is not. */
export type Claim = (record: FilmRecord, place: Place) => FilmRecord | string;

const claims = new WeakMap<Staging, Claim>();

/**
 * The files of a delivery may tell of one film twice. The first record is kept: TMDb's lists repeat a film when its rank
 * changes between two pages, and the CSVs when they were put together carelessly.
 */
export function claimIn(staging: Staging): Claim {
  const known = claims.get(staging);
  if (known !== undefined) return known;
  const claim = createClaim();
  claims.set(staging, claim);
  return claim;
}

export function createClaim(): Claim {
  const places = new Map<string, Place>();
  return (record, place) => {
    const first = places.get(record.subject);
    if (first !== undefined) return `${record.subject} was read before, from ${basename(first.file)}:${first.line}`;
    places.set(record.subject, place);
    return record;
  };
}
