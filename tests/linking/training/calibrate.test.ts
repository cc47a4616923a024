import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate } from "#lib/linking/decide/calibrate";
import { fitCalibration } from "#lib/linking/training/calibrate";

const labelled = fc.array(fc.record({ score: fc.double({ min: -20, max: 20, noNaN: true }), correct: fc.boolean() }), {
  minLength: 1,
  maxLength: 200,
});

describe("fitCalibration", () => {
  it("never lets a higher score mean a lower probability", () => {
    fc.assert(
      fc.property(
        labelled,
        fc.double({ min: -25, max: 25, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (labels, score, more) => {
          const points = fitCalibration(labels);
          expect(calibrate(score + more, points)).toBeGreaterThanOrEqual(calibrate(score, points));
        },
      ),
    );
  });

  it("lets a few right pairs behind many nearly right ones count with these", () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ score: 0, correct: index > 0 }));
    const points = fitCalibration([...many, { score: 1, correct: true }, { score: 2, correct: true }]);
    expect(points).toHaveLength(1);
    expect(calibrate(3, points)).toBeCloseTo(0.985, 2);
  });

  it("gives no certainty, whatever the labels say", () => {
    const points = fitCalibration([
      { score: 1, correct: true },
      { score: -1, correct: false },
    ]);
    expect(points.every(([, probability]) => probability > 0 && probability < 1)).toBe(true);
  });

  it("finds the share of right pairs among equal scores", () => {
    const labels = Array.from({ length: 1000 }, (_, index) => ({ score: 0, correct: index % 4 !== 0 }));
    expect(calibrate(0, fitCalibration(labels))).toBeCloseTo(0.75, 2);
  });
});
