import type { Figure } from "../figure.js";
import { PAGE_THEME } from "../spec/theme.js";
import { figureCsv } from "./figure-csv.js";

/** The files that a page has of each figure, by their endings: its table, the chart to draw, and the chart drawn. */
export const FIGURE_FILES: Readonly<Record<"csv" | "json" | "svg", (figure: Figure) => string | Promise<string>>> = {
  csv: figureCsv,
  json: (figure) => JSON.stringify(figure.spec(PAGE_THEME)),
  svg: (figure) => figure.svg(),
};
