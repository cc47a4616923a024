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

/**
 * Counts the values of all facets in one go. A document that fails only one facet counts for that one: choosing one of
 * its values there would bring it back.
 */
export function countFacets(
  fits: (document: number) => boolean,
  size: number,
  facets: readonly CountedFacet[],
): FacetCounts {
  const documents: number[] = [];
  const counts = facets.map(({ values }) => new Uint32Array(values));
  const places = facets.map(() => 0);
  for (let document = 0; document < size; document++) {
    const failed = fits(document) ? failedFacets(document, facets, places) : SEVERAL;
    if (failed === NONE) documents.push(document);
    for (const [at, { column }] of facets.entries()) {
      const start = places[at] ?? 0;
      const end = start + (column.counts[document] ?? 0);
      places[at] = end;
      if (failed !== NONE && failed !== at) continue;
      const count = counts[at];
      for (let place = start; count !== undefined && place < end; place++) {
        const code = column.codes[place] ?? 0;
        count[code] = (count[code] ?? 0) + 1;
      }
    }
  }
  return { documents, counts };
}

const NONE = -1;
const SEVERAL = -2;

/** The one facet that keeps a document out, if it is a single one. */
function failedFacets(document: number, facets: readonly CountedFacet[], places: readonly number[]): number {
  let failed = NONE;
  for (const [at, { column, chosen }] of facets.entries()) {
    if (chosen.size === 0 || hasChosen(column, chosen, places[at] ?? 0, document)) continue;
    if (failed !== NONE) return SEVERAL;
    failed = at;
  }
  return failed;
}

function hasChosen(column: FacetColumn, chosen: ReadonlySet<number>, start: number, document: number): boolean {
  const end = start + (column.counts[document] ?? 0);
  for (let place = start; place < end; place++) if (chosen.has(column.codes[place] ?? 0)) return true;
  return false;
}
