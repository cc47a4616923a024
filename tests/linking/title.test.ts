import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTitle } from "#lib/linking/titles/parse-title";

interface Case {
  readonly title: string;
  readonly reading: string;
  readonly media: readonly string[];
  readonly why: string;
}

const file = new URL("../fixtures/linking/titles.json", import.meta.url);
// The file holds such cases.
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];

describe("parseTitle", () => {
  it.each(cases)("reads $reading out of $title ($why)", ({ title, reading, media }) => {
    const parsed = parseTitle(title);
    expect(parsed.readings.map(({ key }) => key)).toContain(reading);
    expect([...new Set(parsed.media)].sort()).toEqual([...media].sort());
  });

  it("takes a name without its subtitle for a part of the title only", () => {
    const readings = parseTitle("Music From The Film Salt Harbour: Homecoming").readings;
    expect(readings.find(({ key }) => key === "salt harbour")).toMatchObject({
      kind: "before",
      dropped: ["homecoming"],
    });
  });

  it("always keeps the title as it stands as the first reading", () => {
    expect(parseTitle("Heat (Original Soundtrack)").readings[0]).toMatchObject({
      kind: "verbatim",
      key: "heat original soundtrack",
    });
  });

  it("keeps numbers apart from words that only look like numbers", () => {
    const numbersOf = (title: string) => parseTitle(title).readings[0]?.numbers;
    expect(
      ["Jaws 2", "Rocky II", "The Godfather Part Two", "Malcolm X", "Mishima: A Life in Four Chapters"].map(numbersOf),
    ).toEqual(["2", "2", "2", "", ""]);
  });

  it("finds no reading in an empty title", () => expect(parseTitle(" \n\0 ").readings).toEqual([]));

  it("reads a title the same in composed and decomposed letters", () => {
    const keys = (title: string) => parseTitle(title).readings.map(({ key }) => key);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        expect(keys(title.normalize("NFD"))).toEqual(keys(title.normalize("NFC")));
      }),
    );
  });

  it("takes any text without failing, and always reads something from letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const { readings } = parseTitle(title);
        if (/\p{L}/u.test(title.normalize("NFKC"))) expect(readings.length).toBeGreaterThan(0);
      }),
    );
  });

  it("reads a title of ten thousand characters", () => {
    expect(parseTitle("very long ".repeat(1000)).readings.length).toBeGreaterThan(0);
  });
});
