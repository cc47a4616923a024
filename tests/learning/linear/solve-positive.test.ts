import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solvePositive } from "#lib/learning/linear/solve-positive";

const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 });

describe("solving positive definite equations", () => {
  it("finds the numbers that the equations were made from", () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 6 }), numbers, (observations, solution) => {
        const matrix = [0, 1, 2, 3].map((row) =>
          Float64Array.from([0, 1, 2, 3], (column) =>
            observations.reduce((sum, seen) => sum + (seen[row] ?? 0) * (seen[column] ?? 0), row === column ? 1 : 0),
          ),
        );
        const right = Float64Array.from(matrix, (row) =>
          row.reduce((sum, value, column) => sum + value * (solution[column] ?? 0), 0),
        );
        expect([...solvePositive(matrix, right)]).toEqual(solution.map((value) => expect.closeTo(value, 6)));
      }),
    );
  });

  it("refuses equations without a single solution", () => {
    const matrix = [Float64Array.of(1, 1), Float64Array.of(1, 1)];
    expect(() => solvePositive(matrix, Float64Array.of(1, 2))).toThrow("not positive definite: 0 in row 1");
  });
});
