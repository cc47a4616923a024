import { parseArgs } from "node:util";
import { figure as figureNamed } from "#lib/figures/open-figure";

/** The figure that Framework asks a loader for: `[figure].csv.ts` is started with `--figure=<name>`. */
export function askedFigure() {
  const { figure = "" } = parseArgs({ options: { figure: { type: "string" } } }).values;
  return figureNamed(figure);
}
