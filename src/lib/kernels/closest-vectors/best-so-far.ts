import type { Closest } from "./closest-vectors.js";

/** The largest products of each asked vector so far. */
export interface BestSoFar extends Closest {
  /** The least of them, or minus infinity while there are too few. */
  least(row: number): number;
  /** Keeps the product of a place if it is one of the largest. */
  offer(row: number, place: number, product: number): void;
}

export function bestSoFar(rows: number, wanted: number): BestSoFar {
  const places = new Int32Array(rows * wanted).fill(-1);
  const products = new Float64Array(rows * wanted).fill(-Infinity);
  const least = (row: number) => products[(row + 1) * wanted - 1] ?? -Infinity;
  return {
    wanted,
    places,
    products,
    least,
    offer(row, place, product) {
      const first = row * wanted;
      let at = first + wanted - 1;
      if (!isBefore(product, place, products[at] ?? 0, places[at] ?? 0)) return;
      for (; at > first && isBefore(product, place, products[at - 1] ?? 0, places[at - 1] ?? 0); at--) {
        products[at] = products[at - 1] ?? 0;
        places[at] = places[at - 1] ?? 0;
      }
      products[at] = product;
      places[at] = place;
    },
  };
}

function isBefore(product: number, place: number, other: number, otherPlace: number): boolean {
  return product > other || (product === other && (otherPlace < 0 || place < otherPlace));
}
