import type { Snapshot } from "../../snapshot/open-snapshot.js";
import type { Figure } from "../figure.js";
import { PAGE_THEME } from "../spec/theme.js";
import { figureCsv } from "./figure-csv.js";
import { figureJson } from "./figure-json.js";

export type Print = (figure: Figure, snapshot: Snapshot) => string | Uint8Array | Promise<string | Uint8Array>;

/** The files that readers can download for each figure, by their endings. */
export const FIGURE_FILES: Readonly<Record<"csv" | "json" | "svg" | "png", Print>> = {
  csv: figureCsv,
  json: figureJson,
  svg: (figure) => figure.svg(),
  png: (figure) => figure.png(),
};

/** The chart as a page loads it, to draw it at the available width. */
export function chartFile(figure: Figure): string {
  return JSON.stringify(figure.spec(PAGE_THEME));
}

/** The cells of the data table as a page loads them, to sort and search what it does not show. */
export function tableFile({ table }: Figure): string {
  return JSON.stringify(table);
}
