import { createSeenNumbers, type SeenNumbers } from "../staging/seen-numbers.js";
import type { Staging } from "../staging/staging.js";

const seenByStaging = new WeakMap<Staging, Map<string, SeenNumbers>>();

/** The ids seen so far in the files of a delivery, whatever their format. Only the first record of an id is kept. */
export function seenIds(staging: Staging, element: string): SeenNumbers {
  const byElement = seenByStaging.get(staging) ?? new Map<string, SeenNumbers>();
  seenByStaging.set(staging, byElement);
  const seen = byElement.get(element) ?? createSeenNumbers();
  byElement.set(element, seen);
  return seen;
}

export function duplicateReason(element: string, id: number): string {
  return `${element} ${id} appears a second time`;
}
