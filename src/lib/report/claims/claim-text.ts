import { grouped } from "../../core/numbers.js";

/** How figures of a unit are written. The first that fits the unit counts; whole numbers need none. */
const WRITTEN: readonly (readonly [unit: RegExp, write: (value: number) => string])[] = [
  [/^(AUC|R²) above /, (value) => signed(value, 3)],
  [/^(AUC|R²|log loss|Brier score|calibration error)$/, (value) => rounded(value, 3)],
  [/^share of popularity$/, (value) => signed(100 * value, 0, "%")],
  [/^(share|probability)/, (value) => `${rounded(100 * value, 1)}%`],
  [/^difference of probabilities$/, (value) => `${rounded(100 * value, 1)} percentage points`],
  [/correlation|^log | on /, (value) => signed(value, 2)],
  [/^US dollars$/, (value) => `$${grouped(Math.round(value))}`],
  [/^times$/, (value) => `${rounded(value, 1)} times`],
];

/** A claim as pages write it. */
export function claimText(value: number, unit: string): string {
  const written = WRITTEN.find(([known]) => known.test(unit));
  if (written !== undefined) return written[1](value);
  return Number.isInteger(value) ? grouped(value) : rounded(value, 1);
}

function rounded(value: number, decimals: number): string {
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const text = rest === undefined || Number(rest) === 0 ? grouped(Number(whole)) : `${grouped(Number(whole))}.${rest}`;
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

function signed(value: number, decimals: number, unit = ""): string {
  const text = rounded(value, decimals);
  return `${text.startsWith("−") ? "" : "+"}${text}${unit}`;
}
