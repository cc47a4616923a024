import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePeople, mayAgree } from "#lib/linking/compare/people";
import { readArtists, readPeople } from "#lib/linking/library/person-name";

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

describe("the quick look at two names", () => {
  // Names of few letters and words, so that many are alike.
  const word = fc.string({ unit: fc.constantFrom("a", "e", "n", "r", "ö", "и"), minLength: 1, maxLength: 6 });
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

  it("never parts names that agree", () => {
    fc.assert(
      fc.property(name, name, (artist, composer) => {
        for (const one of readArtists(artist)) {
          for (const other of readPeople([composer])) {
            if (comparePeople([one], [other]).composer === undefined) continue;
            expect(mayAgree(one, other.wordSet, other.letterSet)).toBe(true);
          }
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it("parts nearly all others", () => {
    const names = ["Ada Quill", "Bruno Marsh", "Ennio Morricone", "Hans Zimmer", "John Williams", "Yoko Kanno"];
    const [artists, composers] = [names.flatMap(readArtists), readPeople(names)];
    const kept = artists.flatMap((artist) =>
      composers.filter(({ wordSet, letterSet }) => mayAgree(artist, wordSet, letterSet)),
    );
    expect(kept.length).toBeLessThan(12);
  });
});
