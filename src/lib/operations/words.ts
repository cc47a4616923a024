import { grouped, significant } from "../core/numbers.js";
import type { Cost } from "./runs/cost.js";

/** `2.4 s`, `3 min 5 s`, `2 h 10 min`. */
export function timeText(seconds: number | undefined): string {
  if (seconds === undefined) return "unknown";
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${grouped(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

const UNITS = ["B", "kB", "MB", "GB", "TB"];

/** `512 B`, `3.2 MB`, `1.5 GB`. */
export function bytesText(bytes: number | undefined): string {
  if (bytes === undefined) return "";
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, Math.abs(bytes))) / 3));
  return `${numberText(Math.abs(bytes) / 1000 ** step)} ${UNITS[step]}`;
}

/** `+3.2 MB`, `−512 B`; a size that did not change is `same`. */
export function growthText(bytes: number | undefined): string {
  if (bytes === undefined) return "";
  return bytes === 0 ? "same" : `${bytes < 0 ? "−" : "+"}${bytesText(bytes)}`;
}

/** `0.0042 USD`. */
export function moneyText(amount: number, { currency }: Pick<Cost, "currency">): string {
  return `${amountText(amount)} ${currency}`;
}

/** An amount of money: two digits that count, or whole numbers. */
export function amountText(amount: number): string {
  if (amount >= 100) return grouped(Math.round(amount));
  // Without an exponent, however little it is.
  return amount === 0 ? "0" : significant(amount, 2).toFixed(Math.max(0, 1 - Math.floor(Math.log10(amount))));
}

/** `+3.2%`, `−41%`. */
export function changeText(share: number | undefined): string {
  if (share === undefined) return "";
  return `${share < 0 ? "−" : "+"}${significant(Math.abs(share) * 100, 2)}%`;
}

/** A moment without its milliseconds: `2026-01-31 12:30:05`, in universal time. */
export function momentText(moment: string): string {
  return moment.slice(0, 19).replace("T", " ");
}

export function rowsText(rows: number | undefined): string {
  return rows === undefined ? "" : grouped(rows);
}

function numberText(number: number): string {
  return number >= 99.95 ? grouped(Math.round(number)) : String(Number(number.toFixed(1)));
}
