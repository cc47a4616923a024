import { grouped } from "leitmotif/browser";
import { type Cell, compareCells } from "./compare-cells.js";

/** A table as the reader has arranged it. */
export interface LiveTable {
  readonly rows: readonly (readonly Cell[])[];
  /** What the reader searches for. */
  readonly wanted: string;
  readonly by?: { readonly column: number; readonly descending: boolean };
}

/** The rows that hold all wanted words, in the wanted order. Those without a value come last. */
export function sorted({ rows, wanted, by }: LiveTable): readonly (readonly Cell[])[] {
  const words = folded(wanted)
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = rows.filter((row) => {
    const text = folded(row.map(textOf).join(" "));
    return words.every((word) => text.includes(word));
  });
  if (by === undefined) return found;
  const { column, descending } = by;
  const isEmpty = (row: readonly Cell[]) => (row[column] ?? "") === "";
  const inOrder = found
    .filter((row) => !isEmpty(row))
    .toSorted((one, other) => compareCells(one[column] ?? "", other[column] ?? ""));
  return [...(descending ? inOrder.reverse() : inOrder), ...found.filter(isEmpty)];
}

/** A cell as people read it. */
export function textOf(cell: Cell): string {
  return typeof cell === "number" ? grouped(cell) : cell;
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
