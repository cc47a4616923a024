import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitByTime } from "#lib/prediction/training/split-by-time";

const SHARES = { validationShare: 0.2, testShare: 0.2 };
const anyDates = fc
  .array(fc.integer({ min: 1900, max: 1999 }), { minLength: 1, maxLength: 200 })
  .map((years) => years.sort((one, other) => one - other).map((year) => `${year}-01-01`));

describe("splitByTime", () => {
  it("keeps the order of time, and films of one day together", () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const order = ["training", "validation", "test"];
        const places = splitByTime(dates, SHARES).map((part) => order.indexOf(part));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        const partsOfDay = new Map(dates.map((date, row) => [date, places[row]]));
        expect(dates.map((date) => partsOfDay.get(date))).toEqual(places);
      }),
    );
  });

  it("keeps the shares where days differ", () => {
    const dates = Array.from({ length: 100 }, (_, year) => `${1900 + year}-01-01`);
    const parts = splitByTime(dates, SHARES);
    expect(["training", "validation", "test"].map((wanted) => parts.filter((part) => part === wanted).length)).toEqual([
      60, 20, 20,
    ]);
  });
});
