import { readFileSync } from "node:fs";
import { comparePeople, readArtists, readPeople } from "leitmotif/linking/people";
import { describe, expect, it } from "vitest";

interface Case {
  readonly artist: string;
  readonly composer: string;
  readonly level: string;
  readonly why: string;
}

const file = new URL("../fixtures/linking/people.json", import.meta.url);
// The file holds such cases.
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];

describe("comparePeople", () => {
  it.each(cases)("says that $artist and $composer are $level ($why)", ({ artist, composer, level }) => {
    expect(comparePeople(readArtists(artist), readPeople([composer])).level).toBe(level);
  });

  it("recognises two composers by their given names together", () => {
    const composers = readPeople(["Sachin Sanghvi", "Jigar Saraiya"]);
    expect(comparePeople(readArtists("Sachin-Jigar"), composers).level).toBe("similar");
  });

  it("knows nothing where a film names no composer", () => {
    expect(comparePeople(readArtists("Hans Zimmer"), []).level).toBe("unknown");
  });
});
