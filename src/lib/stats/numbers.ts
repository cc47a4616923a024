/** What the functions of this room accept: plain lists and typed arrays alike. */
export type Numbers = ArrayLike<number>;

/** A copy for fast loops. A value that is missing or infinite would silently spoil every sum, so it is refused. */
export function finiteNumbers(values: Numbers, name: string, length = values.length): Float64Array {
  if (values.length !== length)
    throw new RangeError(`${name} has ${values.length} values where ${length} are expected`);
  const copy = Float64Array.from(values);
  const bad = copy.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`${name}: value ${bad} is ${copy[bad]}, not a finite number; leave such rows out`);
  return copy;
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum;
}

export function dotProduct(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}

/** The same with each of several lists, four at a time: a processor adds to four sums at once, but not twice to one. */
export function dotProducts(left: Float64Array, rights: readonly Float64Array[]): Float64Array {
  const products = new Float64Array(rights.length);
  for (let at = 0; at < rights.length; at += 4) {
    const [one = left, two = left, three = left, four = left] = rights.slice(at, at + 4);
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = 0; i < left.length; i++) {
      const value = left[i] ?? 0;
      first += value * (one[i] ?? 0);
      second += value * (two[i] ?? 0);
      third += value * (three[i] ?? 0);
      fourth += value * (four[i] ?? 0);
    }
    products.set([first, second, third, fourth].slice(0, rights.length - at), at);
  }
  return products;
}

/** Adds `factor` times the values to `target`, in place. */
export function addScaled(target: Float64Array, factor: number, values: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (values[i] ?? 0);
}
