import { type ZodType, z } from "zod";

/** The types that a column of an answer may have, and what JavaScript makes of them. */
interface ValueOf {
  VARCHAR: string;
  INTEGER: number;
  BIGINT: number;
  DOUBLE: number;
  BOOLEAN: boolean;
  /** ISO date. */
  DATE: string;
}

/** How people read a value: a year has no thousands separator, a share is in percent. */
export type Format = "text" | "prose" | "count" | "number" | "percent" | "year" | "money";

export interface AnswerColumn {
  readonly type: keyof ValueOf;
  /** The heading of the data table. */
  readonly title: string;
  /** The comment of the column, with its unit. */
  readonly means: string;
  readonly format: Format;
  /** By default, every row has a value. */
  readonly nullable?: true;
  /** Left out of the data table that people see, because it repeats another column. */
  readonly hidden?: true;
}

/** The columns of an answer in their order. */
export type AnswerTable = Readonly<Record<string, AnswerColumn>>;

type CellOf<C extends AnswerColumn> = C extends { nullable: true } ? ValueOf[C["type"]] | null : ValueOf[C["type"]];

export type AnswerRow<T extends AnswerTable> = { readonly [Name in keyof T]: CellOf<T[Name]> };

/** Few rows may leave an interval without a limit, which is infinite then. */
const NUMBER = z.custom<number>((value) => typeof value === "number" && !Number.isNaN(value), "not a number");

const SCHEMA_OF: Readonly<Record<keyof ValueOf, ZodType>> = {
  VARCHAR: z.string(),
  INTEGER: z.number(),
  BIGINT: z.number(),
  DOUBLE: NUMBER,
  BOOLEAN: z.boolean(),
  DATE: z.string(),
};

/** The schema of a row. */
export function rowSchema<T extends AnswerTable>(table: T): ZodType<AnswerRow<T>> {
  const shape = Object.entries(table).map(([name, { type, nullable }]) => [
    name,
    nullable ? SCHEMA_OF[type].nullable() : SCHEMA_OF[type],
  ]);
  // Each column got the schema of its type.
  return z.object(Object.fromEntries(shape)) as unknown as ZodType<AnswerRow<T>>;
}
