/**
 * A fixed shuffle of 0 … size-1 that can be undone: multiplication by a number coprime to the size. Both "which film
 * has album 17" and "which album has film 4711" are answered without a table.
 */
export function permute(size: number, index: number): number {
  return ((index % size) * stride(size)) % size;
}

export function unpermute(size: number, index: number): number {
  return ((index % size) * inverse(stride(size), size)) % size;
}

const strides = new Map<number, number>();
const inverses = new Map<number, number>();

/** Close to the golden ratio, which spreads neighbours far apart. */
function stride(size: number): number {
  const known = strides.get(size);
  if (known !== undefined) return known;
  let candidate = Math.max(1, Math.floor(size * 0.618));
  while (greatestCommonDivisor(candidate, size) !== 1) candidate++;
  strides.set(size, candidate);
  return candidate;
}

function inverse(factor: number, size: number): number {
  const known = inverses.get(size);
  if (known !== undefined) return known;
  // Extended Euclid: keeps factor * coefficient = remainder (mod size).
  let [remainder, next] = [size, factor % size];
  let [coefficient, nextCoefficient] = [0, 1];
  while (next !== 0) {
    const quotient = Math.floor(remainder / next);
    [remainder, next] = [next, remainder - quotient * next];
    [coefficient, nextCoefficient] = [nextCoefficient, coefficient - quotient * nextCoefficient];
  }
  const found = ((coefficient % size) + size) % size;
  inverses.set(size, found);
  return found;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
