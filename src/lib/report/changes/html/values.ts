import { grouped } from "../../../core/numbers.js";
import type { ClaimValue } from "../moved-claims.js";

/** A value as it is read best: whole numbers in full, others with four digits. */
export function valueText(value: number): string {
  const text = Number.isInteger(value) ? grouped(Math.abs(value)) : String(Number(Math.abs(value).toPrecision(4)));
  return value < 0 ? `−${text}` : text;
}

export function intervalText({ low, high }: ClaimValue): string {
  return low === undefined || high === undefined ? "" : `${valueText(low)} to ${valueText(high)}`;
}

/** A relative change, such as `+12%`. */
export function changeText(change: number): string {
  const percent = Math.abs(change) * 100;
  const size = percent >= 10 ? grouped(Math.round(percent)) : percent >= 0.1 ? percent.toFixed(1) : "less than 0.1";
  return `${change < 0 ? "−" : "+"}${size}%`;
}
