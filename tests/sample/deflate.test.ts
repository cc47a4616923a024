import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDeflate } from "#lib/sample/writing/deflate";

describe("deflate", () => {
  it("gives back what was put in, whatever it is and however it is cut", () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 2000 }), repetitive());
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 6 }), (inputs) => {
        expect(inflateRawSync(deflated(inputs))).toEqual(Buffer.concat(inputs));
      }),
    );
  });

  it("reaches as far back as the format allows, and no farther", () => {
    for (const distance of [1, 4, 255, 256, 257, 258, 511, 512, 513, 4097, 24577, 32767, 32768, 32769]) {
      const input = Buffer.concat([Buffer.from("needle"), randomLooking(distance - 6), Buffer.from("needle")]);
      expect(inflateRawSync(deflated([input]))).toEqual(input);
    }
  });

  it("shrinks text that repeats itself", () => {
    const input = Buffer.from("<track><position>A1</position></track>".repeat(1000));
    expect(deflated([input]).length).toBeLessThan(input.length / 50);
  });

  it("makes bytes that nothing but the input decides", () => {
    const input = Buffer.from(Array.from({ length: 5000 }, (_, n) => `${n * n} ${n % 7}\n`).join(""));
    expect(
      createHash("sha256")
        .update(deflated([input]))
        .digest("hex"),
    ).toBe("846489008ac2f43e47b9b4d9952a719f9a2fef1885b4a76dcb469dd3f1176e88");
  });
});

function deflated(inputs: readonly Uint8Array[]): Buffer {
  const deflate = createDeflate();
  const parts = inputs.map((input) => Buffer.from(deflate.add(input)));
  return Buffer.concat([...parts, Buffer.from(deflate.end())]);
}

function repetitive() {
  return fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 400 }))
    .map(([piece, times]) => new Uint8Array(Buffer.concat(Array.from({ length: times }, () => Buffer.from(piece)))));
}

function randomLooking(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length: Math.max(0, length) }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    }),
  );
}
