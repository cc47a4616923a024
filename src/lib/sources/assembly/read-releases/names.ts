// Names of elements and attributes, each behind its length.

const POOL_BYTES: usize = 1024;
const pool: usize = memory.data(1024);
let used: usize = 0;

/** To be called at the start of the program. */
export function name(text: string): usize {
  const place = pool + used;
  const length = <usize>text.length;
  if (used + length + 1 > POOL_BYTES) unreachable();
  store<u8>(place, <u8>length);
  String.UTF8.encodeUnsafe(changetype<usize>(text), text.length, place + 1);
  used += length + 1;
  return place;
}

/** Puts names into a table, from which they are taken by their index. */
export function putNames(table: usize, n0: usize, n1: usize, n2: usize, n3: usize = 0, n4: usize = 0, n5: usize = 0): void {
  store<usize>(table, n0);
  store<usize>(table, n1, 4);
  store<usize>(table, n2, 8);
  if (n3) store<usize>(table, n3, 12);
  if (n4) store<usize>(table, n4, 16);
  if (n5) store<usize>(table, n5, 20);
}

/** Whether a name stands between two places. */
export function isName(name: usize, start: usize, end: usize): bool {
  const length = <usize>load<u8>(name);
  if (end - start !== length) return false;
  for (let offset: usize = 0; offset < length; offset++) {
    if (load<u8>(name + 1 + offset) !== load<u8>(start + offset)) return false;
  }
  return true;
}
