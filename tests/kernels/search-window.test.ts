import fc from "fast-check";
import { expect, it } from "vitest";
import { createSearchWindow } from "#lib/kernels/search-window/create-search-window";
import { createFastSearchWindow } from "#lib/kernels/search-window/fast";
import type { RecordTest } from "#lib/kernels/search-window/search-window";
import { describeBothWays } from "./both-ways.js";

const END_TAG = Buffer.from("</ab");
const TEST: RecordTest = {
  lists: [Buffer.from("<gs"), Buffer.from("<ss")],
  words: [Buffer.from("&#"), Buffer.from("Score"), Buffer.from("Screen")],
};
const FOUND = [END_TAG, ...TEST.lists, Buffer.from("<!")];

// Few pieces, so that texts are found, nearly found, and found across the sixteen bytes that are compared at once.
const bytes = fc
  .array(fc.constantFrom("<", "/", "a", "b", "g", "s", "!", ">", "\n", "</ab", "<gs", "<ss", "<!"), { maxLength: 100 })
  .map((pieces) => Buffer.from(pieces.join("")));
const chunks = fc.array(bytes, { maxLength: 8 });

describeBothWays("a search window", () => {
  it("finds what is looked for where Buffer finds it, after every chunk, wherever the window is cut", () => {
    fc.assert(
      fc.property(chunks, fc.array(fc.nat({ max: 120 })), (given, froms) => {
        const window = createSearchWindow(END_TAG, TEST);
        let expected = Buffer.alloc(0);
        for (const [index, chunk] of given.entries()) {
          const cut = Math.min(froms[index] ?? 0, expected.length);
          window.append(chunk, cut);
          expected = Buffer.concat([expected.subarray(cut), chunk]);
          expect(window.bytes.equals(expected)).toBe(true);
          for (const from of [0, ...froms]) expect(window.next(from)).toBe(firstOf(FOUND, expected, from));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds end tags and hidden text only, where there is no test", () => {
    fc.assert(
      fc.property(bytes, fc.nat({ max: 120 }), (given, from) => {
        const window = createSearchWindow(END_TAG);
        window.append(given, 0);
        expect(window.next(from)).toBe(firstOf([END_TAG, Buffer.from("<!")], given, from));
      }),
    );
  });

  it("does not find what an earlier, longer window left behind its end", () => {
    const window = createSearchWindow(Buffer.from("</release"));
    window.append(Buffer.from(`${"-".repeat(100)}</release>`), 0);
    window.append(Buffer.from("-".repeat(50)), 110);
    expect(window.next(0)).toBe(-1);
    window.append(Buffer.from("</relea"), 40);
    expect(window.next(0)).toBe(-1);
  });

  it("grows to many times its first size and keeps what it holds", () => {
    const window = createSearchWindow(Buffer.from("</release"));
    window.append(Buffer.from("</release>"), 0);
    for (let count = 0; count < 40; count++) window.append(Buffer.alloc(100_000, "x"), 0);
    window.append(Buffer.from("</release>"), 0);
    expect(window.next(0)).toBe(0);
    expect(window.next(1)).toBe(4_000_010);
  });

  it("counts the lines that end between two indices", () => {
    fc.assert(
      fc.property(bytes, fc.nat({ max: 120 }), fc.nat({ max: 120 }), (given, one, other) => {
        const window = createSearchWindow(END_TAG);
        window.append(given, 0);
        const [from, to] = [one, other].map((index) => Math.min(index, given.length)).sort((a, b) => a - b);
        const lines = given.subarray(from, to).filter((byte) => byte === 0x0a).length;
        expect(window.countLines(from ?? 0, to ?? 0)).toBe(lines);
      }),
    );
  });
});

describeBothWays("passing over records", () => {
  const plain = "<ab id='1'><t>Score</t><gs><g>Rock</g></gs><ss><s>Sc</s></ss><abc>Screen</abc></ab>";

  it("stops at the first that may be wanted, or cannot be told at a glance", () => {
    for (const rest of [
      "",
      "<ab><gs><g>Score</g></gs></ab>",
      "<ab><ss><s>A &#38; B</s></ss></ab>",
      "<ab><gs><g>Rock</g></gs><!-- hidden --></ab>",
      "<abc></ab>",
      "stray <ab></ab>",
      "<ab><gs><g>Rock</g></gs></ab",
      "<ab><gs><g>Rock</g></gs></ab ></ab>",
      `<ab><gs>${"<g>Rock</g>".repeat(50)}</gs></ab>`,
    ]) {
      const window = createSearchWindow(END_TAG, TEST);
      window.append(Buffer.from(`${plain}\n ${plain}${rest}`), 0);
      expect({ rest, ...window.passOver(0) }).toEqual({ rest, records: 2, end: 2 * plain.length + 2 });
    }
  });

  it("passes over records whose lists are empty or missing", () => {
    for (const record of ["<ab></ab>", "<ab>\n<gs/><ss/>\n</ab>", "<ab><gs></gs></ab>", "<ab\tid='1'><ss></ss></ab>"]) {
      const window = createSearchWindow(END_TAG, TEST);
      window.append(Buffer.from(`${record}\n`), 0);
      expect(window.passOver(0)).toEqual({ records: 1, end: record.length });
    }
  });
});

it("refuses texts and words that have no room in WebAssembly", () => {
  expect(() => createFastSearchWindow(Buffer.alloc(64, "<"))).toThrow("can find fewer than 64 bytes");
  expect(() => createFastSearchWindow(END_TAG, { ...TEST, words: Array(9).fill(END_TAG) })).toThrow("can find 8 words");
  const unequal = [Buffer.from("<gs"), Buffer.from("<styles")] as const;
  expect(() => createFastSearchWindow(END_TAG, { ...TEST, lists: unequal })).toThrow("as long as each other");
});

function firstOf(texts: readonly Buffer[], bytes: Buffer, from: number): number {
  const found = texts.map((text) => bytes.indexOf(text, from)).filter((index) => index >= 0);
  return found.length > 0 && from <= bytes.length ? Math.min(...found) : -1;
}
