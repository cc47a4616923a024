import type { Numbers } from "../numbers.js";

/** Ranks from 1; equal values share the mean of their places. */
export function ranks(values: Numbers): Float64Array {
  const { codes, size } = denseCodes(values);
  const shared = midRanks(codes, size, Int32Array.from(codes.keys()));
  return Float64Array.from(codes, (code) => shared[code] ?? 0);
}

/** The position of each value among the distinct ones in order. Found once, it ranks any sample of the rows. */
export interface DenseCodes {
  readonly codes: Int32Array;
  readonly size: number;
}

export function denseCodes(values: Numbers): DenseCodes {
  const numbers = Float64Array.from(values);
  const order = Int32Array.from(numbers.keys()).sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
  const codes = new Int32Array(numbers.length);
  let code = -1;
  let last = Number.NaN;
  for (const row of order) {
    if (numbers[row] !== last) code++;
    last = numbers[row] ?? 0;
    codes[row] = code;
  }
  return { codes, size: code + 1 };
}

/** The rank of each code among the codes of the given rows. */
export function midRanks(codes: Int32Array, size: number, rows: Int32Array): Float64Array {
  const found = new Float64Array(size);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i] ?? 0] ?? 0;
    found[code] = (found[code] ?? 0) + 1;
  }
  let before = 0;
  for (let code = 0; code < size; code++) {
    const count = found[code] ?? 0;
    found[code] = before + (count + 1) / 2;
    before += count;
  }
  return found;
}
