import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeWords } from "#lib/figures/spec/place-words";

const WORDS = fc.array(
  fc.record({ word: fc.string({ minLength: 1, maxLength: 20 }), weight: fc.integer({ min: 1, max: 1000 }) }),
  { maxLength: 40 },
);

describe("placeWords", () => {
  it("lets no two words touch, and always places them alike", () => {
    fc.assert(
      fc.property(WORDS, (words) => {
        const places = placeWords(words);
        expect(placeWords(words)).toEqual(places);
        const boxes = places.map(({ x, y, size }, row) => ({
          x,
          y,
          size,
          width: 0.6 * [...(words[row]?.word ?? "")].length * size,
        }));
        const touching = boxes.flatMap((one, row) =>
          boxes
            .slice(row + 1)
            .filter((other) => Math.abs(one.x - other.x) < (one.width + other.width) / 2)
            .filter((other) => Math.abs(one.y - other.y) < (one.size + other.size) / 2),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("puts the first word into the middle, and writes larger what weighs more", () => {
    const words = [100, 50, 25, 1].map((weight) => ({ word: `word ${weight}`, weight }));
    const places = placeWords(words);
    expect(places[0]).toMatchObject({ x: 0, y: 0 });
    expect(places.map(({ size }) => size)).toEqual([34, 24, 17, 10]);
  });

  it("places no word where there are none", () => {
    expect(placeWords([])).toEqual([]);
  });
});
