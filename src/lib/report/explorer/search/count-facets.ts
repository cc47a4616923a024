import type { FacetColumn } from "../files/facet-column.js";

/** A facet whose values are counted, and the values that were chosen, as numbers. */
export interface CountedFacet {
  readonly column: FacetColumn;
  readonly values: number;
  readonly chosen: ReadonlySet<number>;
}

export interface FacetCounts {
  /** The documents that fit the query and every facet. */
  readonly documents: number[];
  /** Of each facet, how many documents each value would leave if it were chosen. */
  readonly counts: Uint32Array[];
}

/** What keeps a document out: nothing, or more than a single facet. Any other number is that of the facet. */
const NOTHING = -1;
const MORE = -2;

/**
 * Counts the values of all facets. A document that fails only one facet counts for that one: choosing one of its values
 * there would bring it back.
 */
export function countFacets(
  fits: (document: number) => boolean,
  size: number,
  facets: readonly CountedFacet[],
): FacetCounts {
  const failed = new Int8Array(size).fill(NOTHING);
  for (let document = 0; document < size; document++) if (!fits(document)) failed[document] = MORE;
  for (const [at, facet] of facets.entries()) noteFailures(facet, at, failed);
  const documents: number[] = [];
  for (let document = 0; document < size; document++) if (failed[document] === NOTHING) documents.push(document);
  return { documents, counts: facets.map((facet, at) => countValues(facet, at, failed)) };
}

function noteFailures({ column: { counts, codes }, chosen }: CountedFacet, facet: number, failed: Int8Array): void {
  if (chosen.size === 0) return;
  let place = 0;
  for (let document = 0; document < failed.length; document++) {
    const end = place + (counts[document] ?? 0);
    let has = false;
    for (; place < end; place++) has ||= chosen.has(codes[place] ?? 0);
    if (!has) failed[document] = failed[document] === NOTHING ? facet : MORE;
  }
}

function countValues(
  { column: { counts, codes }, values }: CountedFacet,
  facet: number,
  failed: Int8Array,
): Uint32Array {
  const totals = new Uint32Array(values);
  let place = 0;
  for (let document = 0; document < failed.length; document++) {
    const end = place + (counts[document] ?? 0);
    const counted = failed[document] === NOTHING || failed[document] === facet;
    for (; place < end; place++) if (counted) totals[codes[place] ?? 0] = (totals[codes[place] ?? 0] ?? 0) + 1;
  }
  return totals;
}
