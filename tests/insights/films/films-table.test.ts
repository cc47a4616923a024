import { describe, expect, it } from "vitest";
import type { Row } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";
import { checkFilms } from "../checks/films.js";

checkFilms(sharedAnswers);

describe("films of the sample", () => {
  it("have runtimes that are not joined with money", async () => {
    for (const { one, other, low95, high95 } of await (await sharedAnswers()).rows("number_correlations")) {
      if (other !== "runtime" || (one !== "budget" && one !== "revenue")) continue;
      expect(Number(low95)).toBeLessThan(0);
      expect(Number(high95)).toBeGreaterThan(0);
    }
  });

  it("have languages that say their countries, and production houses drawn by lot for each decade", async () => {
    const rows = await (await sharedAnswers()).rows("category_associations");
    expect(Number(lowEnd(rows, "country and language"))).toBeGreaterThan(0.9);
    expect(lowEnd(rows, "production house and decade")).toBe(0);
  });
});

function lowEnd(rows: readonly Row[], pair: string): unknown {
  return rows.find((row) => row.pair === pair)?.low95;
}
