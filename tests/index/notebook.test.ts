import { expect, describe as group, it } from "vitest";
import { assert, describe, describeGroups, show, table } from "#lib/notebook";

const ROWS = [
  { mode: 0, valence: 0.2 },
  { mode: 0, valence: 0.4 },
  { mode: 1, valence: 0.9 },
];

group("what notebooks use", () => {
  it("describes columns of numbers", () => {
    const text = describe(ROWS, ["valence"]);
    expect(text).toMatch(/count\s+│ 3/);
    expect(text).toMatch(/mean\s+│ 0\.5/);
    expect(text).toMatch(/max\s+│ 0\.9/);
  });

  it("describes a column for each value of another", () => {
    const text = describeGroups(ROWS, "mode", "valence");
    expect(text).toContain("valence_mean");
    expect(text).toMatch(/│ 0\s+│ 0\.3/);
    expect(text).toMatch(/│ 1\s+│ 0\.9/);
  });

  it("hands on arquero's tables and Node's assertions", () => {
    expect(table(ROWS).groupby("mode").count().objects()).toEqual([
      { mode: 0, count: 2 },
      { mode: 1, count: 1 },
    ]);
    expect(() => assert.equal(1, 2)).toThrow();
  });

  it("says where something can be shown when there is no notebook", async () => {
    await expect(show("text")).rejects.toThrow("can only be shown in a notebook (run: npm run notebooks)");
  });
});
