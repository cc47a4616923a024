import { expect, it } from "vitest";
import { createRateLimit } from "#lib/sources/tmdb/fetching/rate-limit";

it("spaces requests evenly, and lets all of them wait when the server asks one to", async () => {
  const waits: number[] = [];
  let now = 1_000;
  const limit = createRateLimit(10, { now: () => now, delay: async (milliseconds) => waits.push(milliseconds) });
  await Promise.all([limit.turn(), limit.turn(), limit.turn()]);
  expect(waits).toEqual([100, 200]);
  now = 5_000;
  await limit.turn();
  expect(waits).toEqual([100, 200]);
  limit.pause(2_000);
  await Promise.all([limit.turn(), limit.turn()]);
  expect(waits).toEqual([100, 200, 2_000, 2_100]);
});
