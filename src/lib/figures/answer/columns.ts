import type { Interval } from "../../stats/interval.js";

// Kinds of columns that many answers share: `decade: year("Decade", "first year of the ten")`.

export function text<const T extends string>(title: T, means: string) {
  return { type: "VARCHAR", title, means, format: "text" } as const;
}

export function prose<const T extends string>(title: T, means: string) {
  return { type: "VARCHAR", title, means, format: "prose" } as const;
}

export function year<const T extends string>(title: T, means: string) {
  return { type: "INTEGER", title, means, format: "year" } as const;
}

export function count<const T extends string>(title: T, means: string) {
  return { type: "BIGINT", title, means, format: "count" } as const;
}

export function number<const T extends string>(title: T, means: string) {
  return { type: "DOUBLE", title, means, format: "number" } as const;
}

export function share<const T extends string>(title: T, means: string) {
  return { type: "DOUBLE", title, means, format: "percent" } as const;
}

export function money<const T extends string>(title: T, means: string) {
  return { type: "DOUBLE", title, means, format: "money" } as const;
}

export function flag<const T extends string>(title: T, means: string) {
  return { type: "BOOLEAN", title, means, format: "text" } as const;
}

/** The same column where a value may be unknown. */
export function unknowable<const C extends object>(column: C) {
  return { ...column, nullable: true } as const;
}

/** The same column, hidden from the data table that people see. */
export function hidden<const C extends object>(column: C) {
  return { ...column, hidden: true } as const;
}

/** An estimate with its graded intervals and the number of rows it rests on. */
export function interval(title: string, means: string, format: "number" | "percent" | "money" = "number") {
  const limit = (level: number, end: "low" | "high") =>
    ({
      type: "DOUBLE",
      title: `${end === "low" ? "From" : "To"} (${level}%)`,
      means: `${end} limit of the ${level}% interval of ${title.toLowerCase()}`,
      format,
      ...(level === 95 ? {} : { hidden: true as const }),
    }) as const;
  return {
    estimate: { type: "DOUBLE", title, means, format },
    low50: limit(50, "low"),
    high50: limit(50, "high"),
    low80: limit(80, "low"),
    high80: limit(80, "high"),
    low95: limit(95, "low"),
    high95: limit(95, "high"),
    n: count("n", `rows that ${title.toLowerCase()} rests on`),
  } as const;
}

export interface IntervalCells {
  readonly estimate: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  readonly n: number;
}

/** The cells for the columns that `interval` declares. */
export function intervalCells({ estimate, levels, n }: Interval): IntervalCells {
  const [low50, high50] = levels[50];
  const [low80, high80] = levels[80];
  const [low95, high95] = levels[95];
  return { estimate, low50, high50, low80, high80, low95, high95, n };
}
