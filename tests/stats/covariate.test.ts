import { describe, expect, it } from "vitest";
import { covariateColumns } from "#lib/stats/regression/covariate";

describe("the columns of a covariate", () => {
  it("compares categories with the most frequent one, pools rare ones, and takes unknown for a category", () => {
    const categories = ["en", "en", "en", "fr", "fr", "is", "mi", null, null];
    expect(covariateColumns({ name: "language", categories }, 2)).toEqual([
      { name: "language: (rare)", values: [0, 0, 0, 0, 0, 1, 1, 0, 0] },
      { name: "language: (unknown)", values: [0, 0, 0, 0, 0, 0, 0, 1, 1] },
      { name: "language: fr", values: [0, 0, 0, 1, 1, 0, 0, 0, 0] },
    ]);
  });

  it("gives each label a column of its own, because a film has several genres or none", () => {
    const labels = [["Drama", "Crime"], ["Drama", "Drama"], [], ["Western"], ["Musical"]];
    expect(covariateColumns({ name: "genre", labels }, 2)).toEqual([
      { name: "genre: (rare)", values: [1, 0, 0, 1, 1] },
      { name: "genre: Drama", values: [1, 1, 0, 0, 0] },
    ]);
  });

  it("fills unknown numbers with the mean of the known ones, and says which they are", () => {
    expect(covariateColumns({ name: "budget", numbers: [4, null, 8] })).toEqual([
      { name: "budget", values: [4, 6, 8] },
      { name: "budget: (unknown)", values: [0, 1, 0] },
    ]);
    expect(covariateColumns({ name: "year", numbers: [1999, 2001] })).toEqual([{ name: "year", values: [1999, 2001] }]);
  });

  it("says nothing where all rows are alike", () => {
    expect(covariateColumns({ name: "language", categories: Array.from({ length: 20 }, () => "en") })).toEqual([]);
  });
});
