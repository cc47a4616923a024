import type { Model } from "./model.js";
import { scoreEach } from "./score-each.js";

export const randomOrder: Model = {
  name: "random",
  means: "films in random order",
  seesGenre: false,
  learn:
    ({ seed }) =>
    (song, films) =>
      scoreEach(films, (film) => mixed(mixed(seed + song) ^ film)),
};

/** A hash of a whole number. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
