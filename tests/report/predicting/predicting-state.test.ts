import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELDS } from "#lib/report/predicting/state/fields";
import { readPredictingState, writePredictingState } from "#lib/report/predicting/state/predicting-state";

const anyState = fc.record({
  film: fc.string(),
  entered: fc.dictionary(fc.constantFrom(...FIELDS.map(({ name }) => name)), fc.string()).map((one) => ({ ...one })),
  threshold: fc.integer({ min: 0, max: 100 }),
  judged: fc.string(),
});

describe("the address of a prediction", () => {
  it("keeps every state", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readPredictingState(writePredictingState(state))).toEqual(state);
      }),
    );
  });

  it("is empty for what a reader sees first", () => {
    expect(writePredictingState(readPredictingState(""))).toBe("");
  });

  it.each(["-1", "101", "0.5", "many", ""])("takes the usual threshold instead of %j", (text) => {
    expect(readPredictingState(`?threshold=${text}`).threshold).toBe(50);
  });
});
