import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDuration } from "#lib/sources/discogs/duration";
import { parseId } from "#lib/sources/discogs/record-id";

// Texts of few characters, so that many are nearly what is looked for.
const text = fc.string({ unit: fc.constantFrom("0", "1", "5", "6", "9", ":", " ", "-", "٣"), maxLength: 11 });

test.each([
  ["4:45", 285],
  ["0:00", 0],
  ["1:02:03", 3723],
  ["999:59", 59999],
  ["4:60", null],
  ["4:5", null],
  ["1:2:3:04", null],
  ["45", null],
  [":45", null],
  ["1000:00", null],
  ["", null],
])("reads the duration %j as %j seconds", (written, seconds) => {
  expect(parseDuration(written)).toBe(seconds);
});

test("takes a text for a duration exactly if it is minutes and seconds, with or without hours", () => {
  fc.assert(
    fc.property(text, (written) => {
      const [, hours = "0", minutes, seconds] = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(written) ?? [];
      const expected = minutes === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
      expect(parseDuration(written)).toBe(expected);
    }),
    { numRuns: 20_000 },
  );
});

test("takes a text for an id exactly if it is a whole number from 1 to 2147483647 of at most ten digits", () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.integer({ min: -5, max: 2 ** 32 }).map(String)), (written) => {
      const number = /^\d{1,10}$/.test(written) ? Number(written) : 0;
      expect(parseId(written)).toBe(number >= 1 && number <= 2_147_483_647 ? number : null);
    }),
    { numRuns: 20_000 },
  );
});
