/** Five digits are more than the counts can tell. */
export function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
