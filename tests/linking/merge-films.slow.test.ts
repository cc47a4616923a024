import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CollectedFilms, createFilmCollector } from "#lib/linking/library/collect-films";
import { letterSet, mayDifferLittle } from "#lib/linking/library/letter-set";
import { mergeFilms } from "#lib/linking/library/merge-films";
import { createNumbering } from "#lib/linking/library/tables/hash-table";
import type { Film } from "#lib/linking/records";
import { readFilmIndex } from "#lib/linking/run/read-film-index";
import { differsLittle } from "#lib/linking/titles/spelling";

const title = fc.array(fc.constantFrom("Salt", "Harbour", "The", "II", "冬の港", "Ëmber", "?!"), { maxLength: 3 });
const film: fc.Arbitrary<Film> = fc.record({
  id: fc.string(),
  title: title.map((words) => words.join(" ")),
  originalTitle: title.map((words) => words.join(" ")),
  year: fc.option(fc.integer({ min: 1900, max: 2030 }), { nil: undefined }),
  alternativeTitles: fc.array(
    title.map((words) => words.join(" ")),
    { maxLength: 2 },
  ),
  composers: fc.array(fc.constantFrom("Ada Quill", "B. Marsh", ""), { maxLength: 2 }),
});

describe("films that several threads have read", () => {
  it("merges the films that several threads have read into what one thread would have read", () => {
    fc.assert(
      fc.property(fc.array(fc.array(film, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (parts) => {
        expect(mergeFilms(parts.map(collected))).toEqual(collected(parts.flat()));
      }),
    );
  });
});

describe("a file of films", () => {
  it("makes the same index from a file of films with one thread as with two", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "leitmotif-films-")), "films.csv");
    const rows = Array.from({ length: 40_001 }, (_, film) => {
      return `${film},Harbour ${film % 20_000},${1950 + (film % 70)},Winter ${film % 300}|港 ${film % 7},Composer ${film % 900}`;
    });
    writeFileSync(file, `film_id,title,year,alternative_titles,composers\n${rows.join("\n")}\n`);
    const [one, two] = [await readFilmIndex(file, 1), await readFilmIndex(file, 2)];
    expect(one.filmIds.length).toBe(rows.length);
    expect(two).toEqual(one);
  });
});

describe("a numbering", () => {
  it("keeps every number of a numbering, however many there are", () => {
    const numbering = createNumbering();
    const hashes = Array.from({ length: 20_000 }, (_, index) => (index * 0x9e3779b1) % 2 ** 52);
    for (const [number, hash] of hashes.entries()) numbering.set(hash, number);
    expect(hashes.every((hash, number) => numbering.get(hash) === number)).toBe(true);
    expect(numbering.get(0.5)).toBe(-1);
  });
});

describe("letter sets", () => {
  it("never parts titles that differ in one letter alone", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "q", "é", "冬", "1"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        if (differsLittle(one, other)) expect(mayDifferLittle(letterSet(one), letterSet(other))).toBe(true);
      }),
    );
  });
});

function collected(films: readonly Film[]): CollectedFilms {
  const collector = createFilmCollector();
  for (const one of films) collector.add(one);
  return collector.collected();
}
