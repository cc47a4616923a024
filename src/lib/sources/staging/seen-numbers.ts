const PAGE_BITS = 1 << 15;

export interface SeenNumbers {
  /** Adds a number and tells whether it is new. */
  add(number: number): boolean;
  /** Adds numbers in turn and returns the indices of those that are not new. */
  addAll(numbers: Float64Array): number[];
}

/**
 * A growing set of whole numbers, one bit each. Ids are dense and nearly sorted, so ninety million of them take some
 * ten megabytes, where a Set would take gigabytes.
 */
export function createSeenNumbers(): SeenNumbers {
  const pages = new Map<number, Uint32Array>();
  let page: Uint32Array = new Uint32Array(0);
  let firstOfPage = Number.POSITIVE_INFINITY;

  function turnTo(number: number): void {
    const pageNumber = Math.floor(number / PAGE_BITS);
    page = pages.get(pageNumber) ?? new Uint32Array(PAGE_BITS / 32);
    firstOfPage = pageNumber * PAGE_BITS;
    pages.set(pageNumber, page);
  }

  function add(number: number): boolean {
    if (number < firstOfPage || number >= firstOfPage + PAGE_BITS) turnTo(number);
    const bit = number - firstOfPage;
    const word = page[bit >>> 5] as number; // within the page
    const mask = 1 << (bit & 31);
    page[bit >>> 5] = word | mask;
    return (word & mask) === 0;
  }

  return {
    add,
    addAll(numbers) {
      const known: number[] = [];
      for (let index = 0; index < numbers.length; index++) {
        if (!add(numbers[index] as number)) known.push(index); // within bounds
      }
      return known;
    },
  };
}
