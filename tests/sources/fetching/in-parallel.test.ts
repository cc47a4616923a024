import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inParallel } from "#lib/sources/fetching/in-parallel";

describe("inParallel", () => {
  it.each([
    [1, 1],
    [3, 3],
    [20, 8],
  ])("keeps to a limit of %i, with %i of 8 items under way", async (limit, expected) => {
    let underWay = 0;
    let most = 0;
    const done: number[] = [];
    const failures = await inParallel([0, 1, 2, 3, 4, 5, 6, 7], limit, async (item) => {
      most = Math.max(most, ++underWay);
      await delay(5);
      underWay--;
      done.push(item);
    });
    expect([most, failures]).toEqual([expected, []]);
    expect(done.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("returns the failures and works on the rest all the same", async () => {
    const done: number[] = [];
    const failures = await inParallel([1, 2, 3, 4], 2, async (item) => {
      if (item % 2 === 0) throw new Error(`${item}`);
      done.push(item);
    });
    expect(failures).toEqual([new Error("2"), new Error("4")]);
    expect(done).toEqual([1, 3]);
  });
});
