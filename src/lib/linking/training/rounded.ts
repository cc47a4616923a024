/** Five digits are more precise than the counts. */
export function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
