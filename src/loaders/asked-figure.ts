import { parseArgs } from "node:util";
import { figureNamed } from "#lib/figures/figures";
import { openSnapshot } from "#lib/snapshot/open-snapshot";

/** The figure that Framework asks a loader for: `[figure].csv.ts` is started with `--figure=<name>`. */
export function askedFigure() {
  const { figure = "" } = parseArgs({ options: { figure: { type: "string" } } }).values;
  return figureNamed(figure, openSnapshot());
}
