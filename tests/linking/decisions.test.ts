import { describe, expect, it } from "vitest";
import { decisionOn, expectedOf, readCases } from "./decided-cases.js";

describe("linkRelease, among the films of a small library,", () => {
  it.each(readCases("decisions.json"))(
    "decides on $release.title by $release.artist, $release.year ($why)",
    (known) => {
      expect(decisionOn(known)).toEqual(expectedOf(known));
    },
  );
});
