import type { FilmRecord } from "./film-record.js";

/** Returns the record if it is the file's first about its subject, and otherwise the reason for rejecting it. */
export type Claim = (record: FilmRecord, position: number) => FilmRecord | string;

/**
 * A file may describe the same film twice: TMDb's lists if the film's rank changes between two pages, CSVs if they were
 * put together carelessly. Only the first record is kept. `place` describes a position: a line, or a result of a page.
 * Records in other files of the delivery are kept as well, because they add other facts.
 */
export function claimFirst(place: (position: number) => string): Claim {
  const positions = new Map<string, number>();
  return (record, position) => {
    const first = positions.get(record.subject);
    if (first !== undefined) return `${record.subject} was read before, from ${place(first)}`;
    positions.set(record.subject, position);
    return record;
  };
}
