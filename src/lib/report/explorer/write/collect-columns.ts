import type { ExplorerCase } from "../cases/explorer-case.js";
import { FACETS, type Facet, NUMBERS } from "../facets.js";
import type { FacetIndex } from "../files/explorer-index.js";
import { encodeFacetColumn } from "../files/facet-column.js";
import { createNumberList, type NumberList } from "./number-list.js";

/** More values of one document are not kept; the counts are bytes. */
const MOST_VALUES = 255;

/** Collects the facets and numbers of one document after the other. */
export function createColumnCollector() {
  const facets = FACETS.map(createFacetCollector);
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

function createFacetCollector({ name, label, of }: Facet) {
  const numbers = new Map<string, number>();
  const totals: number[] = [];
  const counts = createNumberList();
  const codes = createNumberList();
  return {
    add(found: ExplorerCase): void {
      const values = of(found).slice(0, MOST_VALUES);
      counts.push(values.length);
      for (const value of values) {
        const code = numbers.get(value) ?? numbers.size;
        numbers.set(value, code);
        totals[code] = (totals[code] ?? 0) + 1;
        codes.push(code);
      }
    },
    index: (): FacetIndex => ({ name, label, values: [...numbers.keys()], counts: totals }),
    bytes: () =>
      encodeFacetColumn({ counts: Uint8Array.from(numbersOf(counts)), codes: Uint16Array.from(numbersOf(codes)) }),
  };
}

function numbersOf(list: NumberList): Int32Array {
  return Int32Array.from({ length: list.length }, (_, at) => list.at(at));
}
