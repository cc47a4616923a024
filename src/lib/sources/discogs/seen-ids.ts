import { createSeenNumbers } from "../seen-numbers.js";
import type { Staging } from "../staging.js";

/** The ids of one kind of record; `add` tells whether an id is new. */
export type SeenIds = ReturnType<typeof createSeenNumbers>;

const seenByStaging = new WeakMap<Staging, Map<string, SeenIds>>();

/** The ids that the files of a delivery have brought so far, whatever their format: the first record of an id is kept. */
export function seenIds(staging: Staging, element: string): SeenIds {
  const byElement = seenByStaging.get(staging) ?? new Map<string, SeenIds>();
  seenByStaging.set(staging, byElement);
  const seen = byElement.get(element) ?? createSeenNumbers();
  byElement.set(element, seen);
  return seen;
}

export function duplicateReason(element: string, id: number): string {
  return `${element} ${id} comes a second time`;
}
