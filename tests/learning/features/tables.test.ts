import { describe, expect, it } from "vitest";
import { rowValues } from "#lib/learning/features/feature-row";
import { categoryColumn, featuresOf, numberColumn, rowsAt } from "#lib/learning/features/feature-table";
import { columnValues } from "#lib/learning/features/table-values";

const table = {
  rows: 3,
  columns: [numberColumn("year", [1980, null, 2001]), categoryColumn("genre", ["war", "crime", null])],
};

describe("tables of features", () => {
  it("are read as the rows that they are made of", () => {
    const features = featuresOf(table);
    const rows = [{ year: 1980, genre: "war" }, { year: null, genre: "crime" }, { year: 2001 }];
    expect(rows.map((row) => [...rowValues(features, row)])).toEqual([
      [1980, 1],
      [Number.NaN, 0],
      [2001, Number.NaN],
    ]);
    expect(features.map((feature) => [...columnValues(feature, table)])).toEqual([
      [1980, Number.NaN, 2001],
      [1, 0, Number.NaN],
    ]);
  });

  it("are read by the levels of the model, of which others are not known", () => {
    const genre = { name: "genre", kind: "category", levels: ["noir", "war"] } as const;
    expect([...columnValues(genre, table)]).toEqual([1, Number.NaN, Number.NaN]);
  });

  it("give any of their rows in any order", () => {
    const [year, genre] = rowsAt(table, [2, 0]).columns;
    expect(year).toEqual(numberColumn("year", [2001, 1980]));
    expect(genre).toMatchObject({ levels: ["crime", "war"], codes: Int32Array.of(-1, 1) });
  });

  it.each([
    [[numberColumn("year", [1]), numberColumn("year", [1])], "two columns have the name year"],
    [[numberColumn("year", [1, 2])], "year has 2 values where 1 are expected"],
    [[numberColumn("year", [Infinity])], "year: value 0 is not finite"],
  ])("are refused where they contradict themselves (case %#)", (columns, message) => {
    expect(() => featuresOf({ rows: 1, columns })).toThrow(message);
  });

  it("must have the columns that a model needs", () => {
    expect(() => columnValues({ name: "cast", kind: "number" }, table)).toThrow("there is no column cast");
    expect(() => columnValues({ name: "genre", kind: "number" }, table)).toThrow("the column genre is a category");
  });
});
