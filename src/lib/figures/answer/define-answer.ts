import type { TopLevelSpec } from "vega-lite";
import { grouped, percent } from "../../core/numbers.js";
import type { Claim } from "../../snapshot/answers.js";
import type { Row } from "../../snapshot/open-snapshot.js";
import { type ColumnOf, type DefinedFigure, defineFigure } from "../define-figure.js";
import type { Cell, Field } from "../figure.js";
import type { ChartTheme } from "../spec/theme.js";
import { type AnswerColumn, type AnswerRow, type AnswerTable, type Format, rowSchema } from "./answer-table.js";

/** What the TypeScript file of an answer declares. Its SQL lies beside it, under the same name. */
export interface AnswerDefinition<T extends AnswerTable> {
  readonly question: string;
  readonly table: T;
  /** The columns that identify a row. */
  readonly key: readonly (keyof T & string)[];
  /** Whether its figure can show a single year: the table has a column `year`, which is 0 for all years. */
  readonly takesYear?: true;
  /** Its rows name single films, people or songs, instead of describing many of them. */
  readonly listsRecords?: true;
  /** Computes what SQL cannot, from its rows. The same rows must give the same result. */
  compute?(rows: readonly Row[]): readonly AnswerRow<T>[];
  /** A sentence that states what was found. */
  title(rows: readonly AnswerRow<T>[]): string;
  /** How to read the chart, its n, and what was left out. */
  caption(rows: readonly AnswerRow<T>[]): string;
  /** Figures that pages may quote and notebooks assert; their names start with that of the answer. */
  claims(rows: readonly AnswerRow<T>[]): readonly Claim[];
  chart(rows: readonly AnswerRow<T>[], theme: ChartTheme): TopLevelSpec;
}

/** A figure whose table is computed from the others. */
export interface DefinedAnswer extends DefinedFigure {
  readonly question: string;
  readonly table: AnswerTable;
  readonly key: readonly string[];
  readonly listsRecords: boolean;
  compute(rows: readonly Row[]): readonly Row[];
}

/** `export default defineAnswer({ … })` makes a file an answer. */
export function defineAnswer<const T extends AnswerTable>(definition: AnswerDefinition<T>): DefinedAnswer {
  const { question, table, key, takesYear, title, caption, claims, chart } = definition;
  const row = rowSchema(table);
  const figure = defineFigure<AnswerRow<T>>({
    question,
    row,
    ...(takesYear && { takesYear }),
    title,
    caption,
    fields: Object.entries(table).map(([name, column]) => fieldOf(name, column)),
    columns: Object.entries(table)
      .filter(([, column]) => !column.hidden)
      .map(([name, column]) => columnOf<AnswerRow<T>>(name, column)),
    spec: chart,
    claims,
  });
  return {
    // It reads the rows of its own table, and checks them.
    ...(figure as unknown as DefinedFigure),
    question,
    table,
    key,
    listsRecords: definition.listsRecords ?? false,
    compute: (rows) => (definition.compute?.(rows) ?? rows).map((values) => row.parse(values)),
  };
}

const UNITS: Readonly<Record<Format, string>> = {
  text: "",
  prose: "",
  count: "count",
  number: "number",
  percent: "share of 1",
  year: "year",
  money: "US dollars",
};

function fieldOf(name: string, { type, format, means }: AnswerColumn): Field {
  return { name, type, unit: UNITS[format], meaning: means };
}

function columnOf<R extends Row>(name: string, { title, format }: AnswerColumn): ColumnOf<R> {
  return { title, kind: kindOf(format), cell: (row) => cellOf(row[name] ?? null, format) };
}

function kindOf(format: Format): "text" | "prose" | "count" {
  return format === "text" || format === "prose" ? format : "count";
}

/** A value as people read it. */
export function cellOf(value: unknown, format: Format): Cell {
  if (value === null || value === undefined) return "unknown";
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  if (format === "count") return grouped(Math.round(value));
  if (format === "percent") return percent(value, 1);
  if (format === "money") return dollars(value);
  if (format === "number") return plain(value);
  return String(value);
}

function plain(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? "−" : ""}${size >= 100 ? grouped(Math.round(size)) : size.toFixed(2)}`;
}

function dollars(value: number): string {
  const size = Math.abs(value);
  const [amount, unit] = size >= 1e9 ? [size / 1e9, "bn"] : size >= 1e6 ? [size / 1e6, "m"] : [size, ""];
  return `${value < 0 ? "−" : ""}$${unit === "" ? grouped(Math.round(amount)) : amount.toFixed(1)}${unit}`;
}
