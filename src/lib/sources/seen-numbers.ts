const PAGE_BITS = 1 << 15;

/**
 * A growing set of whole numbers, one bit each. `add` tells whether the number is new.
 * Ids come nearly sorted and dense, so ninety million of them take some ten megabytes where a Set takes gigabytes.
 */
export function createSeenNumbers(): { add(number: number): boolean } {
  const pages = new Map<number, Uint32Array>();
  let current: Uint32Array = new Uint32Array(0);
  let currentNumber = -1;

  return {
    add(number) {
      const pageNumber = Math.floor(number / PAGE_BITS);
      if (pageNumber !== currentNumber) {
        current = pages.get(pageNumber) ?? new Uint32Array(PAGE_BITS / 32);
        currentNumber = pageNumber;
        pages.set(pageNumber, current);
      }
      const bit = number - pageNumber * PAGE_BITS;
      const word = current[bit >>> 5] as number; // within the page
      const mask = 1 << (bit & 31);
      current[bit >>> 5] = word | mask;
      return (word & mask) === 0;
    },
  };
}
