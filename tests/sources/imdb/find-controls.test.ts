import fc from "fast-check";
import { createControlFinder } from "leitmotif/sources/imdb/find-controls";
import { expect, test } from "vitest";

test("the control characters of any bytes are found, block after block", () => {
  const findControls = createControlFinder();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const expected = [...bytes.keys()].filter((index) => Number(bytes[index]) < 0x20);
      expect([...findControls(Buffer.from(bytes))]).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});

test("a block may consist of nothing else", () => {
  expect(createControlFinder()(Buffer.alloc(1_000_000, "\t")).length).toBe(1_000_000);
});
