/** Equal except for one letter inserted, removed or replaced, or two neighbouring letters swapped. */
export function differsLittle(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const apart = Math.max(a.length, b.length) - start - end;
  return apart <= 1 || (apart === 2 && areSwapped(a, b, start));
}

/** Whether the two letters at an index are the same in both, but swapped. */
export function areSwapped(a: string, b: string, index: number): boolean {
  return a.length === b.length && a[index] === b[index + 1] && a[index + 1] === b[index];
}
