// Names of elements and attributes, each preceded by its length.

const POOL_BYTES: usize = 1024;
const pool: usize = memory.data(1024);
let used: usize = 0;

/** Stores a name. To be called when the program starts. */
export function name(text: string): usize {
  const place = pool + used;
  const length = <usize>text.length;
  if (used + length + 1 > POOL_BYTES) unreachable();
  store<u8>(place, <u8>length);
  String.UTF8.encodeUnsafe(changetype<usize>(text), text.length, place + 1);
  used += length + 1;
  return place;
}

/** Whether the text between two places is this name. */
export function isName(name: usize, start: usize, end: usize): bool {
  const length = <usize>load<u8>(name);
  return end - start === length && isSame(name + 1, start, length);
}

/** Whether the bytes at two places are the same. */
export function isSame(one: usize, other: usize, length: usize): bool {
  for (let offset: usize = 0; offset < length; offset++) {
    if (load<u8>(one + offset) !== load<u8>(other + offset)) return false;
  }
  return true;
}
