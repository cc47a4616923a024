import type { Facet } from "../facets.js";
import type { FacetIndex } from "../files/explorer-index.js";
import { encodeFacetColumn } from "../files/facet-column.js";
import { createNumberList, type NumberList } from "./number-list.js";

/** More values of one document are not kept; the counts are bytes. */
const MOST_VALUES = 255;

/** Collects the values of one document after the other. */
export function createFacetCollector<Document>({ name, label, of, order = [] }: Facet<Document>) {
  const numbers = new Map(order.map((value, code) => [value, code]));
  const totals = order.map(() => 0);
  const counts = createNumberList();
  const codes = createNumberList();
  return {
    add(found: Document): void {
      const values = of(found).slice(0, MOST_VALUES);
      counts.push(values.length);
      for (const value of values) {
        const code = numbers.get(value) ?? numbers.size;
        numbers.set(value, code);
        totals[code] = (totals[code] ?? 0) + 1;
        codes.push(code);
      }
    },
    index: (): FacetIndex => ({
      name,
      label,
      values: [...numbers.keys()],
      counts: totals,
      ...(order.length > 0 && { isInOrder: true }),
    }),
    bytes: () =>
      encodeFacetColumn({ counts: Uint8Array.from(numbersOf(counts)), codes: Uint16Array.from(numbersOf(codes)) }),
  };
}

export function numbersOf(list: NumberList): Int32Array {
  return Int32Array.from({ length: list.length }, (_, at) => list.at(at));
}
