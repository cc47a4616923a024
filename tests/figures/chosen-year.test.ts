import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ofYear, rowsOfYear } from "#lib/figures/chosen-year";
import { defineFigure } from "#lib/figures/define-figure";
import { figure } from "#lib/figures/open-figure";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../snapshot/empty-snapshot.js";

const ROWS = [
  { year: 0, films: 3 },
  { year: 1994, films: 1 },
  { year: 2001, films: 2 },
];

let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = openSnapshot(await emptySnapshot());
});

describe("rowsOfYear", () => {
  it("gives what is about all years unless one is chosen", () => {
    expect(rowsOfYear("budgets", ROWS)).toEqual([{ year: 0, films: 3 }]);
    expect(rowsOfYear("budgets", ROWS, 2001)).toEqual([{ year: 2001, films: 2 }]);
    expect(rowsOfYear("budgets", [])).toEqual([]);
  });

  it("says which years there are when there is nothing of the chosen one", () => {
    expect(() => rowsOfYear("budgets", ROWS, 1890)).toThrow(
      'budgets has nothing to show of this year: "1890" (there is of 1994 to 2001)',
    );
    expect(() => rowsOfYear("budgets", [], 1890)).toThrow("nor of any other");
  });
});

describe("ofYear", () => {
  it("names the year that rows are about", () => {
    expect([ofYear(ROWS), ofYear(ROWS.slice(1)), ofYear([])]).toEqual(["", " of 1994", ""]);
  });
});

describe("a figure that takes a year", () => {
  const budgets = defineFigure({
    row: z.object({ year: z.number(), read: z.number() }),
    from: { sql: "SELECT unnest([0, 1994]) AS year, unnest([8, 5]) AS read" },
    takesYear: true,
    title: (rows) => `read${ofYear(rows)}`,
    caption: () => "",
    columns: [{ title: "Read", kind: "count", cell: ({ read }) => read }],
    spec: () => ({ data: { values: [] }, mark: "bar" }),
    claims: (rows) => rows.map(({ read }) => ({ name: "read", value: read, unit: "rows" })),
  });

  it("draws a figure from the rows of the chosen year, or of all years without one", async () => {
    const [all, one] = [await budgets.read("b", snapshot), await budgets.read("b", snapshot, { year: 1994 })];
    expect([all.title, all.table]).toEqual(["read", [[8]]]);
    expect([one.title, one.table]).toEqual(["read of 1994", [[5]]]);
  });

  it("claims what holds for all years, whatever year is chosen", () => {
    expect(
      budgets
        .claim("b", [
          { year: 1994, read: 5 },
          { year: 0, read: 8 },
        ])
        .map(({ value }) => value),
    ).toEqual([8]);
  });

  it("refuses a year for a figure that takes none", async () => {
    await expect(figure("source-counts", snapshot, { year: 1994 })).rejects.toThrow(
      'source-counts is about all years: "1994" (leave the year out)',
    );
  });
});
