import { describe, expect, it } from "vitest";
import { normalQuantile } from "#lib/stats/distributions/normal";
import { falseDiscovery } from "#lib/stats/inference/false-discovery";
import { type LadderQuestion, ladders } from "#lib/stats/ladder";
import { coefficients } from "#lib/stats/regression/coefficients";
import { leastSquares } from "#lib/stats/regression/least-squares";
import { randomNumbers } from "#lib/stats/resampling/random";
import { covers, expectNear } from "./expect-limits.js";
import { shareOfSeeds } from "./seeded-numbers.js";

const GENRES = ["Drama", "Comedy", "Action"] as const;
const TRUE_EFFECT = -0.4;

/** Action films are popular and often have rock, which itself does harm; jazz goes with nothing and does nothing. */
function films(seed: number, rows = 600) {
  const random = randomNumbers(seed);
  return Array.from({ length: rows }, () => {
    const year = 1960 + Math.floor(random() * 60);
    const genre = GENRES[Math.floor(random() * 3)] ?? "Drama";
    const rock = random() < (genre === "Action" ? 0.7 : 0.15) ? 1 : 0;
    const jazz = random() < 0.3 ? 1 : 0;
    const budget = random() < 0.25 ? null : 15 + normalQuantile(random() || 0.5);
    const popularity =
      0.01 * (year - 1990) + (genre === "Action" ? 1.5 : 0) + TRUE_EFFECT * rock + normalQuantile(random() || 0.5);
    return { year, genre, rock, jazz, budget, popularity };
  });
}

function question(rows: ReturnType<typeof films>): LadderQuestion {
  return {
    outcome: rows.map(({ popularity }) => popularity),
    exposures: [
      { name: "Rock", values: rows.map(({ rock }) => rock) },
      { name: "Jazz", values: rows.map(({ jazz }) => jazz) },
    ],
    groups: [
      { name: "+ year", covariates: [{ name: "year", numbers: rows.map(({ year }) => year) }] },
      { name: "+ genre", covariates: [{ name: "genre", labels: rows.map(({ genre }) => [genre]) }] },
      { name: "+ budget", covariates: [{ name: "budget", numbers: rows.map(({ budget }) => budget) }] },
    ],
    errors: "HC3",
    besideOthers: "+ other styles",
  };
}

describe("a ladder", () => {
  it("climbs from the raw difference, group after group, and marks where the sign turns", () => {
    const [rock] = ladders(question(films(1)));
    expect(rock?.rungs.map(({ name }) => name)).toEqual(["raw", "+ year", "+ genre", "+ budget", "+ other styles"]);
    expect(rock?.rungs.map(({ isFlipped }) => isFlipped)).toEqual([false, false, true, true, true]);
    // The three genres add up to the intercept, so one of them says nothing new; unknown budgets are a column.
    expect(rock?.rungs.map(({ controls }) => controls)).toEqual([0, 1, 3, 5, 6]);
    expect(rock?.rungs[0]?.effect?.levels[95][0]).toBeGreaterThan(0);
    expect(covers(rock?.rungs.at(-1)?.effect, TRUE_EFFECT)).toBe(true);
    expect(rock?.exposed).toBe(films(1).filter((film) => film.rock === 1).length);
    expect(rock?.rungs[0]?.effect?.n).toBe(600);
  });

  it("starts at the difference of the means, and ends at the coefficient of the whole regression", () => {
    const rows = films(2);
    const [rock] = ladders(question(rows));
    const mean = (of: number) => {
      const chosen = rows.filter((film) => film.rock === of);
      return chosen.reduce((sum, { popularity }) => sum + popularity, 0) / chosen.length;
    };
    expectNear(rock?.rungs[0]?.effect?.estimate, mean(1) - mean(0));
    const known = rows.filter(({ budget }) => budget !== null).map(({ budget }) => budget ?? 0);
    const middle = known.reduce((sum, value) => sum + value, 0) / known.length;
    const columns = [
      { name: "year", values: rows.map(({ year }) => year) },
      { name: "comedy", values: rows.map(({ genre }) => Number(genre === "Comedy")) },
      { name: "action", values: rows.map(({ genre }) => Number(genre === "Action")) },
      { name: "budget", values: rows.map(({ budget }) => budget ?? middle) },
      { name: "unknown", values: rows.map(({ budget }) => Number(budget === null)) },
      { name: "jazz", values: rows.map(({ jazz }) => jazz) },
      { name: "rock", values: rows.map((film) => film.rock) },
    ];
    const whole = coefficients(
      leastSquares(
        rows.map(({ popularity }) => popularity),
        columns,
      ),
      "HC3",
    ).at(-1);
    expectNear(rock?.rungs.at(-1)?.effect?.estimate, whole?.estimate);
    expectNear(rock?.rungs.at(-1)?.effect?.error, whole?.error);
  });

  it("gives an E-value above 1 for the limit only where the interval leaves no effect out", () => {
    for (const { rungs } of ladders(question(films(3)))) {
      for (const { effect, eValue } of rungs) expect(eValue?.limit === 1).toBe(covers(effect, 0));
    }
  });

  it("has no effect for an exposure that what is held fixed already says", () => {
    const rows = films(4);
    const asked = question(rows);
    const action = { name: "Action music", values: rows.map(({ genre }) => Number(genre === "Action")) };
    const [found] = ladders({ ...asked, exposures: [action, ...asked.exposures] });
    expect(found?.rungs.map(({ effect }) => effect !== undefined)).toEqual([true, true, false, false, false]);
    expect(found?.rungs.at(-1)).toMatchObject({ eValue: undefined, isFlipped: false });
  });

  it("takes a control for another thing than an exposure of the same name", () => {
    const rows = films(5);
    const renamed = { name: "Rock", numbers: rows.map(({ year }) => year) };
    const [rock] = ladders({ ...question(rows), groups: [{ name: "+ year", covariates: [renamed] }] });
    const expected = ladders({ ...question(rows), groups: question(rows).groups.slice(0, 1) });
    expect(rock?.rungs).toEqual(expected[0]?.rungs);
  });

  it("holds the planted effect in 95 of 100 adjusted intervals and in few raw ones", () => {
    const holds = (rung: number) =>
      shareOfSeeds(100, (seed) => covers(ladders(question(films(seed)))[0]?.rungs[rung]?.effect, TRUE_EFFECT));
    expect(holds(4)).toBeGreaterThanOrEqual(0.9);
    expect(holds(0)).toBeLessThan(0.05);
  });

  it("finds nothing in jazz, which does nothing", () => {
    const discoveries = shareOfSeeds(100, (seed) => {
      const tests = ladders(question(films(seed))).map(({ exposure, rungs }) => ({
        name: exposure,
        p: rungs.at(-1)?.effect?.p ?? 1,
      }));
      return (falseDiscovery("styles", tests).results[1]?.q ?? 1) <= 0.05;
    });
    expect(discoveries).toBeLessThan(0.12);
  });
});
