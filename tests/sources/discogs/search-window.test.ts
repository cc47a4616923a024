import fc from "fast-check";
import { createSearchWindow } from "leitmotif/sources/discogs/search-window";
import { expect, test } from "vitest";

// Few letters, so that texts are found, nearly found, and found across the sixteen bytes that are compared at once.
const letters = (length: { minLength: number; maxLength: number }) =>
  fc.array(fc.constantFrom("<", "/", "a", "b"), length).map((all) => Buffer.from(all.join("")));
const chunks = fc.array(letters({ minLength: 0, maxLength: 100 }), { maxLength: 8 });
const tag = letters({ minLength: 1, maxLength: 9 }).map((rest) => Buffer.concat([Buffer.from("<"), rest]));
const texts = fc.array(tag, { minLength: 1, maxLength: 3 });

function openWindow([first = Buffer.from("</release"), second, third]: readonly Buffer[] = []) {
  return createSearchWindow(first, second, third);
}

function firstIndexOf(bytes: Buffer, texts: readonly Buffer[], from: number): number {
  const found = texts.map((text) => bytes.indexOf(text, from)).filter((index) => index >= 0);
  return found.length > 0 && from <= bytes.length ? Math.min(...found) : -1;
}

test("the first of the texts is found where Buffer finds it, after every chunk, wherever the window is cut", () => {
  fc.assert(
    fc.property(chunks, texts, fc.array(fc.nat({ max: 120 })), (given, wanted, froms) => {
      const window = openWindow(wanted);
      let expected = Buffer.alloc(0);
      for (const [index, chunk] of given.entries()) {
        const cut = Math.min(froms[index] ?? 0, expected.length);
        window.append(chunk, cut);
        expected = Buffer.concat([expected.subarray(cut), chunk]);
        expect(window.bytes.equals(expected)).toBe(true);
        for (const from of [0, ...froms]) expect(window.next(from)).toBe(firstIndexOf(expected, wanted, from));
      }
    }),
    { numRuns: 2_000 },
  );
});

test("what an earlier, longer window left behind its end is not found", () => {
  const window = openWindow();
  window.append(Buffer.from(`${"-".repeat(100)}</release>`), 0);
  window.append(Buffer.from("-".repeat(50)), 110);
  expect(window.next(0)).toBe(-1);
  window.append(Buffer.from("</relea"), 40);
  expect(window.next(0)).toBe(-1);
});

test("a window grows to many times its first size and keeps what it holds", () => {
  const window = openWindow([Buffer.from("</release"), Buffer.from("</master")]);
  window.append(Buffer.from("</release>"), 0);
  for (let count = 0; count < 40; count++) window.append(Buffer.alloc(100_000, "x"), 0);
  window.append(Buffer.from("</master>"), 0);
  expect(window.next(0)).toBe(0);
  expect(window.next(1)).toBe(4_000_010);
});

test("more than 64 bytes, fewer than two and texts that begin differently are not looked for", () => {
  expect(() => openWindow([Buffer.alloc(65, "<")])).toThrow("can find 64 bytes at most");
  expect(() => openWindow([Buffer.from("<")])).toThrow("of two bytes or more");
  expect(() => openWindow([Buffer.from("<a"), Buffer.from("b<")])).toThrow("begin with the same");
});
