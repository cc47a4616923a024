import fc from "fast-check";
import { expect, it } from "vitest";
import { collectDigests } from "#lib/contract/content-digests";
import { IMDB_NUMBER } from "#lib/contract/ids";
import { IMDB_TABLES, type ImdbTable } from "#lib/contract/staged/imdb";
import { createRowProgram } from "#lib/kernels/check-rows/create-row-program";
import { createFastRowProgram } from "#lib/kernels/check-rows/fast";
import { createPlainRowProgram } from "#lib/kernels/check-rows/plain";
import { NUMBERS_PER_DOUBT, type RowKey, type RowProgram } from "#lib/kernels/check-rows/row-program";
import { describeBothWays } from "./both-ways.js";

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

describeBothWays("a field", () => {
  it.each(RULES)("judges in %s the column %s as the plainest rules do", (kind, column, isSound) => {
    const table = tableOf(kind);
    const program = createRowProgram(columnsOf(table), { id: 0, ordering: undefined });
    const index = table.columns.findIndex(({ name }) => name === column);
    fc.assert(
      fc.property(field, fc.nat({ max: 20 }), (text, before) => {
        program.load(Buffer.from(`${" ".repeat(before)}${text}\n`));
        expect([text, program.accepts(index, before, before + text.length)]).toEqual([text, isSound(text)]);
      }),
      { numRuns: 3_000 },
    );
  });
});

const akas = rowsOf([
  mostly(["tt0000001", "tt0000002", "tt12345678", "tt123456789"], ["tt1", "nm0000001", "\\N"]),
  mostly(["1", "2", "31", "32", "9999"], ["0", "10000", "x", ""]),
  mostly(["A", "Été", "a name of more than sixteen bytes", "", "\\N"], ["\u0001", "\u0002"]),
  fc.constantFrom("DE", "\\N"),
  fc.constant("\\N"),
  mostly(["imdbDisplay", "dvd\u0002working", "\\N"], ["\u0003"]),
  mostly(["", "a\u0002b"], ["\u0000"]),
  mostly(["0", "1", "\\N"], ["2"]),
]);
const principals = rowsOf([
  mostly(["tt0000001", "tt0000002"], ["tt"]),
  mostly(["1", "2", "3"], ["0"]),
  mostly(["nm0000001"], ["tt0000001"]),
  mostly(["actor"], ["\\N"]),
  fc.constantFrom("x", "\\N"),
  mostly(["\\N", '["A"]', '["A","B"]', "[]", '["\\u0041"]'], ['["A"', "A", '["A",]']),
]);

it.each([
  ["title.akas", akas],
  ["title.principals", principals],
])("says of rows of %s the same in WebAssembly as in plain TypeScript, digests and all", (kind, rows) => {
  const table = tableOf(kind);
  const key: RowKey = { id: 0, ordering: 1 };
  const programs = [createFastRowProgram, createPlainRowProgram].map((create) => create(columnsOf(table), key));
  fc.assert(
    fc.property(rows, (lines) => {
      const block = Buffer.from(lines.map((line) => `${line}\n`).join(""));
      const [fast, plain] = programs.map((program) => allChecked(program, block));
      expect(fast).toEqual(plain);
    }),
    { numRuns: 500 },
  );
});

/** What is found in all stretches of sound rows of a block. JSON that is beyond doubt for one is not for the other. */
function allChecked(program: RowProgram, block: Buffer) {
  program.load(block);
  const found = [];
  for (let start = 0; start < block.length; ) {
    const { rows, ends, keys, doubts, stopped } = program.checkRows(start);
    const digests = collectDigests();
    digests.add(program.digestsOf(0, Math.floor(rows / 2)));
    digests.add(program.digestsOf(Math.floor(rows / 2), rows));
    const doubtful = Array.from({ length: doubts.length / NUMBERS_PER_DOUBT }, (_, index) => {
      const [row, from, to] = doubts.subarray(index * NUMBERS_PER_DOUBT, (index + 1) * NUMBERS_PER_DOUBT);
      return { row, json: block.toString("utf8", from, to) };
    }).filter(({ json }) => !/^\["[^"\\]*"(,"[^"\\]*")*\]$/.test(json));
    found.push({ rows, ends: [...ends], keys: [...keys], doubtful, stopped, digests: digests.collected() });
    start = block.indexOf("\n", stopped) + 1 || block.length;
  }
  return found;
}

function mostly(usual: readonly string[], rare: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );
}

function rowsOf(fields: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string[]> {
  const whole = fc.tuple(...fields).map((texts) => texts.join("\t"));
  const torn = fc.array(fc.constantFrom("tt0000001", "\t", "1", ""), { maxLength: 10 }).map((texts) => texts.join(""));
  return fc.array(fc.oneof({ weight: 20, arbitrary: whole }, { weight: 1, arbitrary: torn }), { maxLength: 12 });
}

function columnsOf({ columns }: ImdbTable) {
  return columns.map(({ kind, required }) => ({ rule: kind.rule, required, separator: kind.separator }));
}

function tableOf(kind: string): ImdbTable {
  const table = IMDB_TABLES.find((candidate) => candidate.kind === kind);
  if (table === undefined) throw new Error(`no table ${kind}`);
  return table;
}
