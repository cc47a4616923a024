import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeFacetColumn, encodeFacetColumn } from "#lib/report/explorer/files/facet-column";
import { createNumberReader, createNumberWriter } from "#lib/report/explorer/files/varint";
import { countFacets } from "#lib/report/explorer/search/count-facets";
import { readState, writeState } from "#lib/report/explorer/search/search-state";
import { SORTINGS, sortDocuments } from "#lib/report/explorer/search/sort-documents";

const VALUES = 4;
const CODES = fc.uniqueArray(fc.nat(VALUES - 1));
const DOCUMENT = fc.record({ fits: fc.boolean(), first: CODES, second: CODES });

describe("countFacets", () => {
  it("counts what choosing each value would leave", () => {
    fc.assert(
      fc.property(fc.array(DOCUMENT), CODES, CODES, (documents, ofFirst, ofSecond) => {
        const facets = [
          facet(
            documents.map(({ first }) => first),
            ofFirst,
          ),
          facet(
            documents.map(({ second }) => second),
            ofSecond,
          ),
        ];
        const { documents: found, counts } = countFacets(
          (at) => documents[at]?.fits === true,
          documents.length,
          facets,
        );
        const has = (codes: readonly number[], chosen: readonly number[]) =>
          chosen.length === 0 || codes.some((code) => chosen.includes(code));
        const numbered = documents.map((document, at) => ({ ...document, at })).filter(({ fits }) => fits);
        expect(found).toEqual(
          numbered.filter(({ first, second }) => has(first, ofFirst) && has(second, ofSecond)).map(({ at }) => at),
        );
        for (let code = 0; code < VALUES; code++) {
          const leaves = (holds: (document: (typeof numbered)[number]) => boolean) => numbered.filter(holds).length;
          expect(counts[0]?.[code]).toBe(leaves(({ first, second }) => first.includes(code) && has(second, ofSecond)));
          expect(counts[1]?.[code]).toBe(leaves(({ first, second }) => second.includes(code) && has(first, ofFirst)));
        }
      }),
    );
  });
});

function facet(lists: readonly (readonly number[])[], chosen: readonly number[]) {
  const column = { counts: Uint8Array.from(lists, ({ length }) => length), codes: Uint16Array.from(lists.flat()) };
  return {
    column: decodeFacetColumn(encodeFacetColumn(column), lists.length),
    values: VALUES,
    chosen: new Set(chosen),
  };
}

describe("numbers of varying length", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
        const writer = createNumberWriter();
        for (const number of numbers) writer.write(number);
        const reader = createNumberReader(writer.bytes());
        expect(numbers.map(() => reader.read())).toEqual(numbers);
        expect(reader.place).toBe(writer.length);
      }),
    );
  });
});

describe("the address of a search", () => {
  const STATE = fc.record({
    data: fc.constantFrom("", "real"),
    query: fc.string({ unit: "grapheme" }),
    chosen: fc.dictionary(fc.constantFrom("decision", "style"), fc.array(fc.string(), { minLength: 1 })),
    sort: fc.constantFrom("", "doubt"),
    page: fc.integer({ min: 1, max: 9999 }),
    open: fc.constantFrom("", "discogs:1", "r547"),
  });

  it("says all that was chosen", () => {
    fc.assert(
      fc.property(STATE, (state) => {
        expect(readState(writeState(state))).toEqual({ ...state, chosen: { ...state.chosen } });
      }),
    );
  });

  it("is empty where nothing was chosen, and does without what makes no sense", () => {
    expect(writeState(readState(""))).toBe("");
    expect(readState("?page=-3&colour=red")).toEqual(readState(""));
  });
});

describe("sortDocuments", () => {
  it("keeps documents of equal value in order, whatever their numbers", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(999)), fc.func(fc.integer({ min: -70_000, max: 70_000 })), (some, keyOf) => {
        const documents = some.sort((a, b) => a - b);
        const byPairs = documents.toSorted((a, b) => keyOf(a) - keyOf(b) || a - b);
        expect(Array.from(sortDocuments(documents, keyOf))).toEqual(byPairs);
      }),
    );
  });

  it("lists those in doubt first, and releases without a year last", () => {
    const sorted = (name: string, numbers: readonly number[]) => {
      const { of } = SORTINGS.find((sorting) => sorting.name === name) ?? { of: () => 0 };
      const order = sortDocuments([...numbers.keys()], (document) => of(1, numbers[document] ?? 0));
      return Array.from(order, (document) => numbers[document]);
    };
    expect(sorted("doubt", [9999, 4000, 0, 5100])).toEqual([5100, 4000, 9999, 0]);
    expect(sorted("oldest", [1982, 0, 1954])).toEqual([1954, 1982, 0]);
    expect(sorted("newest", [1982, 0, 1954])).toEqual([1982, 1954, 0]);
  });

  it("lists the shorter of two titles that fit equally well first", () => {
    const [best] = SORTINGS;
    expect(best?.of(8, 4)).toBeLessThan(best?.of(8, 40) ?? 0);
    expect(best?.of(9, 255)).toBeLessThan(best?.of(8, 1) ?? 0);
  });
});
