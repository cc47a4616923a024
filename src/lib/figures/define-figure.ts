import type { TopLevelSpec } from "vega-lite";
import type { ZodType } from "zod";
import { InputError } from "../core/errors.js";
import type { Claim } from "../snapshot/answers.js";
import type { Claims, Row, Snapshot } from "../snapshot/open-snapshot.js";
import { checkRows, type RowOrigin, readRows } from "./checked-rows.js";
import { type FigureOptions, rowsOfYear } from "./chosen-year.js";
import type { Cell, Column, Field, Figure } from "./figure.js";
import { renderPng } from "./files/render-png.js";
import { renderSvg } from "./files/render-svg.js";
import { titledSvg } from "./files/titled-svg.js";
import { orNothing } from "./spec/or-nothing.js";
import { type ChartTheme, PRINT_THEME } from "./spec/theme.js";

/** What a file in the folder of charts declares. The file's name is the figure's. */
export interface FigureDefinition<R extends Row> {
  readonly question?: string;
  /** The schema of a row. Columns that are not named here are left out. */
  readonly row: ZodType<R>;
  /** Where the rows come from; by default the table of the snapshot with the figure's name. */
  readonly from?: RowOrigin;
  /** Whether it can show a single year. Its rows then have a `year`, which is 0 for all years. */
  readonly takesYear?: true;
  /** A sentence that says what the chart shows. */
  title(rows: readonly R[], claims: Claims): string;
  caption(rows: readonly R[], claims: Claims): string;
  /** What the values of a row mean, for files that programs read. */
  readonly fields?: readonly Field[];
  readonly columns: readonly ColumnOf<R>[];
  /** The rows of the data table, unless all are shown in their order. */
  listed?(rows: readonly R[]): readonly R[];
  spec(rows: readonly R[], theme: ChartTheme): TopLevelSpec;
  /** The named figures of an answer, which snapshot and evidence keep. */
  claims?(rows: readonly R[]): readonly Claim[];
}

export interface ColumnOf<R extends Row> extends Column {
  cell(row: R, rows: readonly R[]): Cell;
}

export interface DefinedFigure<R extends Row = Row> {
  draw(name: string, rows: readonly R[], claims: Claims): Figure;
  readonly takesYear: boolean;
  /** The table of the snapshot that holds its rows, unless it is named as the figure is. */
  readonly readsTable?: string;
  read(name: string, snapshot: Snapshot, options?: FigureOptions): Promise<Figure>;
  /** The claims that follow from the rows about all years. */
  claim(name: string, rows: readonly Row[]): readonly Claim[];
}

/** `export default defineFigure({ … })` makes a file a figure. */
export function defineFigure<R extends Row>(definition: FigureDefinition<R>): DefinedFigure<R> {
  const { takesYear = false } = definition;
  const chosen = (name: string, rows: readonly R[], options: FigureOptions = {}) => {
    if (takesYear) return rowsOfYear(name, rows, options.year);
    if (options.year === undefined) return rows;
    throw new InputError(`${name} is about all years`, { value: String(options.year), remedy: "leave the year out" });
  };
  const draw = (name: string, rows: readonly R[], claims: Claims) => drawFigure(definition, name, rows, claims);
  const read = async (name: string, snapshot: Snapshot, options?: FigureOptions) => {
    const from = definition.from ?? { table: tableOf(name) };
    const rows = await readRows(snapshot, { name, from, row: definition.row });
    return draw(name, chosen(name, rows, options), await snapshot.claims());
  };
  const claim = (name: string, rows: readonly Row[]) =>
    definition.claims?.(chosen(name, checkRows(rows, { name, row: definition.row }))) ?? [];
  const { from } = definition;
  return { takesYear, ...(from && "table" in from && { readsTable: from.table }), draw, read, claim };
}

/** The table of the snapshot with the figure's name. */
export function tableOf(name: string): string {
  return name.replaceAll("-", "_");
}

function drawFigure<R extends Row>(
  definition: FigureDefinition<R>,
  name: string,
  rows: readonly R[],
  claims: Claims,
): Figure {
  const { question, fields = [], columns, listed = (all) => all } = definition;
  const spec = (theme: ChartTheme = PRINT_THEME) => orNothing(definition.spec(rows, theme), theme);
  const title = definition.title(rows, claims);
  let drawn: Promise<string> | undefined;
  const svg = () => {
    drawn ??= drawTitled(name, title, spec());
    return drawn;
  };
  return {
    name,
    ...(question !== undefined && { question }),
    title,
    caption: definition.caption(rows, claims),
    rows,
    fields,
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    table: listed(rows).map((row) => columns.map(({ cell }) => cell(row, rows))),
    spec,
    svg,
    png: async () => renderPng(await svg()),
  };
}

async function drawTitled(name: string, title: string, spec: TopLevelSpec): Promise<string> {
  return titledSvg(await renderSvg(spec, { name, width: 760 }), title, PRINT_THEME);
}
