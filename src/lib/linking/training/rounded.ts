import { significant } from "../../core/numbers.js";

/** Five digits are more precise than the counts. */
export function rounded(value: number): number {
  return significant(value, 5);
}
