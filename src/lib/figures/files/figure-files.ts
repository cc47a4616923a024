import type { Snapshot } from "../../snapshot/open-snapshot.js";
import type { Figure } from "../figure.js";
import { PAGE_THEME } from "../spec/theme.js";
import { figureCsv } from "./figure-csv.js";
import { figureJson } from "./figure-json.js";

type Print = (figure: Figure, snapshot: Snapshot) => string | Promise<string>;

/** The files that readers can download for each figure, by their endings. */
export const FIGURE_FILES: Readonly<Record<"csv" | "json" | "svg", Print>> = {
  csv: figureCsv,
  json: figureJson,
  svg: (figure) => figure.svg(),
};

/** The chart as a page loads it, to draw it at the available width. */
export function chartFile(figure: Figure): string {
  return JSON.stringify(figure.spec(PAGE_THEME));
}
