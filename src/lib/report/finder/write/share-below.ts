/** Tells which share of the known values is smaller than a value. */
export function shareBelow(values: readonly (number | null)[]): (value: number) => number {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  return (value) => {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return sorted.length === 0 ? 0 : low / sorted.length;
  };
}
