/** What a table shows in a cell. */
export type Cell = string | number;

const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, "%": 0.01 };

/** Orders cells by the number that they show, if both show one, otherwise as text. */
export function compareCells(one: Cell, other: Cell): number {
  const [left, right] = [numberIn(one), numberIn(other)];
  if (left !== undefined && right !== undefined) return left - right;
  return String(one).localeCompare(String(other), "en", { numeric: true });
}

/** The number that a cell begins with, such as −12.5% or $1.2bn; undefined for words. */
export function numberIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  const [, minus, digits = "", unit = ""] =
    /^(?:less than |more than )?([−-])?[+$€]?(\d[\d,]*(?:\.\d+)?)(k|m|bn|%)?(?![\w-])/.exec(cell) ?? [];
  if (digits === "") return undefined;
  return (minus === undefined ? 1 : -1) * Number(digits.replaceAll(",", "")) * (TIMES[unit] ?? 1);
}
