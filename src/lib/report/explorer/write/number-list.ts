const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;

/** Whole numbers that are only ever added to, without the copies that an array makes as it grows. */
export interface NumberList {
  readonly length: number;
  push(value: number): void;
  at(place: number): number;
}

export function createNumberList(): NumberList {
  const chunks: Int32Array[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length % CHUNK === 0) chunks.push(new Int32Array(CHUNK));
      const chunk = chunks[length >> CHUNK_BITS];
      if (chunk !== undefined) chunk[length % CHUNK] = value;
      length++;
    },
    at: (place) => chunks[place >> CHUNK_BITS]?.[place % CHUNK] ?? 0,
  };
}
