import type { FilmRecord } from "./film-record.js";

/** Returns the record if it is the file's first about its subject, and otherwise the reason why it is not. */
export type Claim = (record: FilmRecord, position: number) => FilmRecord | string;

/**
 * A file may tell of one film twice: TMDb's lists when its rank changes between two pages, CSVs when they were put
 * together carelessly. The first record is kept. `place` names a position: a line, or a result of a page.
 * Other files of the delivery may tell of the film too: their records say other things about it and are kept.
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
