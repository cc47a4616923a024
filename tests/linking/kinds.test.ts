import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decisionOn, expectedOf, readCases } from "./decided-cases.js";

const FEWEST_CASES = 15;
const LEAST_SHARE = 0.8;

/** What makes records hard to link, each with real records as cases. Some cannot be decided from what is written. */
const kinds = readdirSync("tests/fixtures/linking/kinds").map((file) => ({
  kind: file.replace(".json", "").replaceAll("-", " "),
  cases: readCases(`kinds/${file}`),
}));

describe("the kinds of records that are hard to link", () => {
  it("are eight", () => {
    expect(kinds).toHaveLength(8);
  });

  it.each(kinds)(`have at least ${FEWEST_CASES} different cases each: $kind`, ({ cases }) => {
    const titles = cases.map(({ release }) => [release.title, release.artist, release.year].join("; "));
    expect(new Set(titles).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(FEWEST_CASES);
    expect(cases.filter(({ why }) => why === "")).toEqual([]);
  });

  it.each(kinds)(`end as a person would decide in ${100 * LEAST_SHARE}% of the cases: $kind`, ({ cases }) => {
    const wrong = cases.flatMap((known) => {
      const [decision, expected] = [decisionOn(known), expectedOf(known)];
      const same = JSON.stringify(decision) === JSON.stringify(expected);
      return same ? [] : [`${known.release.title}: ${decision} instead of ${expected} (${known.why})`];
    });
    expect(1 - wrong.length / cases.length, wrong.join("\n")).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});
