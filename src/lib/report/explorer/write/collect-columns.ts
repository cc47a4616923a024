import type { ExplorerCase } from "../cases/explorer-case.js";
import { FACETS, NUMBERS } from "../facets.js";
import { createFacetCollector, numbersOf } from "./collect-facet.js";
import { createNumberList } from "./number-list.js";

/** Collects the facets and numbers of one document after the other. */
export function createColumnCollector() {
  const facets = FACETS.map(createFacetCollector<ExplorerCase>);
  const numbers = NUMBERS.map(({ name, of }) => ({ name, of, values: createNumberList() }));
  return {
    add(found: ExplorerCase): void {
      for (const facet of facets) facet.add(found);
      for (const { of, values } of numbers) values.push(of(found));
    },
    /** Facets of which no document has a value are left out. */
    facets: () => facets.filter(({ index }) => index().values.length > 0),
    numbers: () =>
      numbers.map(({ name, values }) => ({ name, bytes: new Uint8Array(Uint16Array.from(numbersOf(values)).buffer) })),
  };
}
