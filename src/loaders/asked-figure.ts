import { parseArgs } from "node:util";
import { figure as figureNamed } from "#lib/figures/open-figure";
import { openSnapshot } from "#lib/snapshot/open-snapshot";

/** The figure that Framework asks a loader for: `[figure].csv.ts` is started with `--figure=<name>`. */
export async function askedFigure() {
  const { figure = "" } = parseArgs({ options: { figure: { type: "string" } } }).values;
  const snapshot = openSnapshot();
  return { figure: await figureNamed(figure, snapshot), snapshot };
}
