import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCells, numberIn } from "../../src/components/tables/compare-cells.js";
import { sorted } from "../../src/components/tables/live-table.js";

describe("numberIn", () => {
  it.each([
    ["1,234", 1234],
    ["−12.5%", -0.125],
    ["+39%", 0.39],
    ["$1.2bn", 1.2e9],
    ["less than 0.1%", 0.001],
    ["0.54 (0.48 to 0.60)", 0.54],
    [7, 7],
  ])("reads %j as %d", (cell, number) => expect(numberIn(cell)).toBeCloseTo(number, 10));

  it.each(["Drama", "2001: A Space Odyssey", "1980s", "12-inch", ""])("takes %j for words", (cell) => {
    expect(numberIn(cell)).toBe(cell.startsWith("2001") ? 2001 : undefined);
  });
});

describe("compareCells", () => {
  it("orders numbers by their size, whichever way they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 }), (one, other) => {
        expect(Math.sign(compareCells(one, `${other}`))).toBe(Math.sign(one - other));
      }),
    );
  });

  it("orders decades written with an s", () => {
    expect(["1990s", "1920s", "2000s"].sort(compareCells)).toEqual(["1920s", "1990s", "2000s"]);
  });
});

describe("sorted", () => {
  const rows = [
    ["Été", 10],
    ["Winter", ""],
    ["Sommer", 9],
  ];

  it("finds rows by words, without regard to case and accents", () => {
    expect(sorted({ rows, wanted: "ete" })).toEqual([["Été", 10]]);
    expect(sorted({ rows, wanted: "m e" }).map(([name]) => name)).toEqual(["Sommer"]);
  });

  it("puts rows without a value last, in both directions", () => {
    const names = (descending: boolean) =>
      sorted({ rows, wanted: "", by: { column: 1, descending } }).map(([name]) => name);
    expect(names(false)).toEqual(["Sommer", "Été", "Winter"]);
    expect(names(true)).toEqual(["Été", "Sommer", "Winter"]);
  });

  it("loses and invents no row", () => {
    const table = fc.array(fc.tuple(fc.string(), fc.oneof(fc.integer(), fc.constant(""))));
    fc.assert(
      fc.property(table, fc.boolean(), (rows, descending) => {
        const result = sorted({ rows, wanted: "", by: { column: 1, descending } });
        expect([...result].sort()).toEqual([...rows].sort());
      }),
    );
  });
});
