import { grouped, significant } from "../../core/numbers.js";
import type { FactValue } from "../features/film-feature.js";

export function percentOf(share: number): string {
  return `${Math.round(100 * share)}%`;
}

export function signed(amount: number, decimals = 3): string {
  return `${amount < 0 ? "−" : "+"}${Math.abs(amount).toFixed(decimals)}`;
}

export function dollars(amount: number): string {
  return Number.isFinite(amount) ? `$${grouped(Math.round(significant(amount, 3)))}` : "unknown";
}

export function factText(fact: FactValue): string {
  if (fact === null) return "unknown";
  return typeof fact === "number" ? String(significant(fact, 6)) : String(fact);
}
