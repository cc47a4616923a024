import { significant } from "../core/numbers.js";

/** Models keep six digits, and are trained with what they keep, so that their file says all that there is. */
export function rounded(value: number): number {
  return significant(value, 6);
}
