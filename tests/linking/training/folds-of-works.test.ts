import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildFilmIndex } from "#lib/linking/library/build-film-index";
import type { Film, Release } from "#lib/linking/records";
import { foldsOfWorks } from "#lib/linking/training/folds/folds-of-works";
import type { LabelledSet } from "#lib/linking/training/training-set";

const FOLDS = 5;

describe("foldsOfWorks", () => {
  it("puts no film, composer or artist into two folds", () => {
    const releases = fc.array(fc.record({ film: fc.nat(9), artist: fc.nat(9), composer: fc.nat(9) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(releases, (drawn) => {
        const set = setOf(drawn);
        const { foldOf } = foldsOfWorks([set], FOLDS);
        const foldsOf = new Map<string, Set<number>>();
        for (const [place, { film, artist, composer }] of drawn.entries()) {
          const release = set.full.releases[place];
          if (release === undefined) continue;
          for (const name of [`film ${film}`, `person ${artist}`, `person ${composer}`])
            foldsOf.set(name, (foldsOf.get(name) ?? new Set()).add(foldOf(0, release)));
        }
        expect([...foldsOf].filter(([, folds]) => folds.size > 1)).toEqual([]);
      }),
    );
  });

  it("knows a film again in another set, where it has another id", () => {
    const [one, other] = [
      setOf([{ film: 1, artist: 1, composer: 1 }]),
      setOf([{ film: 1, artist: 2, composer: 2 }], "x"),
    ];
    const { foldOf } = foldsOfWorks([one, other], FOLDS);
    expect(foldOf(0, releaseIn(one))).toBe(foldOf(1, releaseIn(other)));
  });

  it("makes folds of the same size where works have one release each", () => {
    const drawn = Array.from({ length: 50 }, (_, place) => ({ film: place, artist: place, composer: place }));
    expect(foldsOfWorks([setOf(drawn)], FOLDS).sizes).toEqual([10, 10, 10, 10, 10]);
  });
});

interface Drawn {
  readonly film: number;
  readonly artist: number;
  readonly composer: number;
}

/** A release each, whose film has one composer more for each release that names it. */
function setOf(drawn: readonly Drawn[], prefix = "f"): LabelledSet {
  const releases = drawn.map(({ artist }, place) => release(`r${place}`, `${word(artist)} Player`));
  const films = [...new Set(drawn.map(({ film }) => film))].map((film) =>
    filmOf(
      `${prefix}${film}`,
      `Film ${word(film)}`,
      drawn.filter((other) => other.film === film).map(({ composer }) => `${word(composer)} Player`),
    ),
  );
  const full = { releases, index: buildFilmIndex(films) };
  const labels = drawn.map(({ film }, place) => ({ releaseId: `r${place}`, filmId: `${prefix}${film}`, category: "" }));
  return { name: prefix, full, withoutComposers: full, labels };
}

/** Numbers in names would be taken for those of homonyms. */
function word(number: number): string {
  return [...String(number)].map((digit) => "bakodufegi"[Number(digit)] ?? "").join("lo");
}

function release(id: string, artist: string): Release {
  return { id, title: id, artist, year: undefined, country: "", formats: [], genres: [], styles: [] };
}

function filmOf(id: string, title: string, composers: readonly string[]): Film {
  return { id, title, originalTitle: "", year: 1990, alternativeTitles: [], composers };
}

function releaseIn({ full }: LabelledSet): Release {
  return full.releases[0] ?? release("", "");
}
