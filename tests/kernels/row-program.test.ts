import fc from "fast-check";
import { expect, it } from "vitest";
import { IMDB_NUMBER } from "#lib/contract/ids";
import { IMDB_TABLES, type ImdbTable } from "#lib/contract/staged/imdb";
import { createRowProgram } from "#lib/kernels/row-program";

/** The same rules in the plainest words. */
const RULES: readonly [kind: string, column: string, isSound: (text: string) => boolean][] = [
  ["title.basics", "tconst", (text) => new RegExp(`^tt${IMDB_NUMBER}$`).test(text)],
  ["title.crew", "directors", (text) => new RegExp(`^nm${IMDB_NUMBER}(,nm${IMDB_NUMBER})*$`).test(text)],
  ["title.basics", "isAdult", (text) => text === "0" || text === "1"],
  ["title.basics", "startYear", (text) => isNumberWithin(text, 1800, 2200)],
  ["name.basics", "birthYear", (text) => isNumberWithin(text, -3000, 2200)],
  ["title.ratings", "numVotes", (text) => isNumberWithin(text, 0, 2_147_483_647)],
  [
    "title.ratings",
    "averageRating",
    (text) => /^\d{1,2}(\.\d+)?$/.test(text) && Number(text) >= 1 && Number(text) <= 10,
  ],
];

function isNumberWithin(text: string, least: number, most: number): boolean {
  return /^-?\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 12 });
const nearDigits = fc.string({ unit: fc.constantFrom(..."0019/:-.,tnm"), minLength: 1, maxLength: 12 });
const field = fc.oneof(
  nearDigits,
  digits.filter((text) => text !== ""),
  digits.map((text) => `tt${text}`),
  fc
    .array(
      digits.map((text) => `nm${text}`),
      { minLength: 1, maxLength: 3 },
    )
    .map((ids) => ids.join(",")),
  fc
    .tuple(fc.integer({ min: -3100, max: 2300 }), fc.constantFrom("", ".0", ".5", ".05"))
    .map((parts) => parts.join("")),
  fc
    .tuple(fc.integer({ min: 0, max: 11 }), fc.constantFrom("", ".", ".0", ".00", ".01", ".9"))
    .map((parts) => parts.join("")),
  fc.integer({ min: 2_147_483_640, max: 2_147_483_655 }).map(String),
);

it.each(RULES)("of %s, %s is what it should be by the plainest rules", (kind, column, isSound) => {
  const table = tableOf(kind);
  const program = createRowProgram(table, table.columns);
  const index = table.columns.findIndex(({ name }) => name === column);
  fc.assert(
    fc.property(field, fc.nat({ max: 20 }), (text, before) => {
      program.load(Buffer.from(`${" ".repeat(before)}${text}\n`));
      expect([text, program.accepts(index, before, before + text.length)]).toEqual([text, isSound(text)]);
    }),
    { numRuns: 3_000 },
  );
});

it("refuses a file with more columns than anything of IMDb has", () => {
  const table = tableOf("title.crew");
  const columns = [...table.columns, ...Array(2_000).fill(undefined)];
  expect(() => createRowProgram(table, columns)).toThrow(
    "has 2003 columns, which are too many for a title.crew of IMDb",
  );
});

function tableOf(kind: string): ImdbTable {
  const table = IMDB_TABLES.find((candidate) => candidate.kind === kind);
  if (table === undefined) throw new Error(`no table ${kind}`);
  return table;
}
