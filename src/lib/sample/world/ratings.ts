import { clamp, exponential } from "../chance/arithmetic.js";
import { bell, chance, unit } from "../chance/random.js";
import { key, type World } from "./world.js";

export interface Rating {
  readonly votes: number;
  readonly average: string;
}

/** IMDb votes and average, which grow from delivery to delivery for some of the titles. */
export function rating(world: World, title: number, delivery: number, fame: number): Rating {
  const own = key(world, "rating", title);
  const votes = Math.max(5, Math.round(exponential(4.2 + 1.1 * fame + bell(own, 0))));
  const average = clamp(Math.round(64 + 11 * bell(own, 1)), 10, 98);
  let extra = 0;
  let shift = 0;
  for (let month = 1; month <= delivery; month++) {
    if (!ratingChanges(world, title, month)) continue;
    extra += 1 + Math.floor(votes * 0.1 * unit(own, 100 + month));
    if (chance(own, 200 + month, 0.2)) shift += chance(own, 300 + month, 0.5) ? 1 : -1;
  }
  return { votes: votes + extra, average: (clamp(average + shift, 10, 100) / 10).toFixed(1) };
}

export function ratingChanges(world: World, title: number, delivery: number): boolean {
  return chance(key(world, "rating", title), 400 + delivery, 0.15);
}
