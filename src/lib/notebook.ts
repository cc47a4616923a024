import { createRequire } from "node:module";
import type { DataFrame } from "danfojs-node";
import type { Display } from "tslab";
import { InputError } from "./core/errors.js";
import type { Figure } from "./figures/figure.js";
import type { Claims, Row } from "./snapshot/open-snapshot.js";

export { strict as assert } from "node:assert";
export { from as table } from "arquero";

/**
 * Shows text, a table or a figure below the cell of a notebook.
 *
 * ```js
 * await show(await figure("music-effect-ladder"));
 * await show(table(rows).groupby("decade").count());
 * ```
 */
export async function show(shown: string | Figure | { toHTML(options: { limit: number }): string }): Promise<void> {
  const display = displayOfCell();
  if (typeof shown === "string") display.text(shown);
  else if ("toHTML" in shown) display.html(shown.toHTML({ limit: 100 }));
  else {
    display.svg(await shown.svg());
    display.markdown(shown.caption);
  }
}

/** Far less than any page shows, and more than sums in another order differ. */
const TOLERANCE = 1e-9;

/**
 * Fails unless a named figure of the snapshot is what was computed. Pages may only state claims that a notebook asserts so.
 *
 * ```js
 * assertClaim(claims, "films-that-pay.share", paid / known);
 * ```
 */
export function assertClaim(claims: Claims, name: string, computed: number): void {
  const claimed = claims.get(name);
  if (claimed === undefined) throw new InputError("the snapshot has no such claim", { value: name });
  const agrees = Math.abs(claimed - computed) <= TOLERANCE * Math.max(1, Math.abs(claimed));
  if (!agrees)
    throw new InputError(`the claim ${name} is ${claimed}, but computed anew it is`, { value: String(computed) });
}

/** Count, mean, deviation, extremes and median of some columns of numbers. */
export function describe(rows: readonly Row[], columns: readonly string[]): string {
  const values = rows.map((row) => columns.map((column) => Number(row[column])));
  return frame(values, columns).describe().round(2).toString();
}

/** Mean, deviation and count of a column of numbers, for each value of another column. */
export function describeGroups(rows: readonly Row[], by: string, column: string): string {
  const values = rows.map((row) => [String(row[by]), Number(row[column])]);
  return frame(values, [by, column])
    .groupby([by])
    .agg({ [column]: ["mean", "std", "count"] })
    .toString();
}

/** Loaded only when needed, because danfo.js brings all of TensorFlow along. */
function frame(values: readonly (readonly (string | number)[])[], columns: readonly string[]): DataFrame {
  const danfo: typeof import("danfojs-node") = createRequire(import.meta.url)("danfojs-node");
  return new danfo.DataFrame(values, { columns: [...columns] });
}

/** tslab 1.0.22 has no display outside a cell; it keeps what its cells can require in a global. */
function displayOfCell(): Display {
  const cell: { require(name: "tslab"): { readonly display: Display } } | undefined = Reflect.get(
    globalThis,
    "__tslab__",
  );
  if (cell === undefined) {
    throw new InputError("can only be shown in a notebook", { remedy: "run: npm run notebooks" });
  }
  return cell.require("tslab").display;
}
