/**
 * Random numbers without a generator state: each is a hash of its purpose. An entity's key comes from the seed, its
 * kind and its index; a draw comes from the key and a slot. So any entity can be made again anywhere, in any order, and
 * nothing has to be kept in memory. Uses only integer arithmetic, so the numbers are the same on every platform.
 */
export type Key = number;

/** A key that no other index of the same kind has: the mixing below maps 32 bits one to one. */
export function keyOf(seed: number, kind: number, index: number): Key {
  return mix(mix(Math.imul(kind + 1, 0x9e3779b1) ^ mix(seed)) + index);
}

/** 32 random bits. */
export function draw(key: Key, slot: number): number {
  return mix(key ^ Math.imul(slot + 1, 0x85ebca6b)) >>> 0;
}

/** From 0 (inclusive) to 1 (exclusive). */
export function unit(key: Key, slot: number): number {
  return draw(key, slot) / 0x100000000;
}

/** A whole number from 0 (inclusive) to `limit` (exclusive). */
export function below(key: Key, slot: number, limit: number): number {
  return Math.floor(unit(key, slot) * limit);
}

/** A whole number from `low` to `high`, both included. */
export function between(key: Key, slot: number, low: number, high: number): number {
  return low + below(key, slot, high - low + 1);
}

export function chance(key: Key, slot: number, probability: number): boolean {
  return unit(key, slot) < probability;
}

export function pick<T>(key: Key, slot: number, list: readonly T[]): T {
  return at(list, below(key, slot, list.length));
}

/** Prepares a choice with probabilities proportional to the weights. */
export function weighted<T>(list: readonly T[], weights: readonly number[]): (key: Key, slot: number) => T {
  let sum = 0;
  const ends = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return (key, slot) => {
    const place = unit(key, slot) * sum;
    let index = 0;
    while (index < ends.length - 1 && (ends[index] ?? sum) <= place) index++;
    return at(list, index);
  };
}

/** Roughly normal with mean 0 and standard deviation 1, bounded at 3.5: a sum of uniforms needs no logarithm. */
export function bell(key: Key, slot: number): number {
  const bits = mix(key ^ Math.imul(slot + 1, 0xc2b2ae35));
  const more = mix(bits ^ 0x27d4eb2f);
  const sum = (bits & 0xffff) + (bits >>> 16) + (more & 0xffff) + (more >>> 16);
  return (sum / 0x10000 - 2) * 1.7320508;
}

/** The element at an index; the index wraps around at the end of the list. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index % list.length];
  if (element === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return element;
}

function mix(bits: number): number {
  let mixed = bits | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
