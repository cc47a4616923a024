import { parseArgs } from "node:util";
import { openSnapshot } from "leitmotif/evidence/open-snapshot";
import { figureNamed } from "leitmotif/report/figures";

/** The figure that Framework asks a loader for: `[figure].csv.ts` is started with `--figure=<name>`. */
export function askedFigure() {
  const { figure = "" } = parseArgs({ options: { figure: { type: "string" } } }).values;
  return figureNamed(figure, openSnapshot());
}
