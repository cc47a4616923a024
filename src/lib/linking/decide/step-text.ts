import type { Step } from "./weigh.js";

/** What a step of the waterfall is called. */
export function stepLabel({ field, level }: Pick<Step, "field" | "level">): string {
  return level === "" ? field : `${field}: ${level}`;
}

/** Bits for or against a film. */
export function signedBits(bits: number): string {
  return `${bits < 0 ? "−" : "+"}${Math.abs(bits).toFixed(2)}`;
}
