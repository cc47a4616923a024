const FIRST = 0x9e3779b97f4a7c15n;
const SECOND = 0x6a09e667f3bcc909n;
const THIRD = 0xbb67ae8584caa73bn;
const BYTES = 8;

/** The same digest as `assembly/check-rows/row-digest.ts` makes. */
export function digestOf(block: Buffer, start: number, end: number): bigint {
  let digest = low(BigInt(end - start) * THIRD);
  let place = start;
  for (; end - place > BYTES; place += BYTES) digest = mixed(digest, block.readBigUInt64LE(place));
  digest = mixed(digest, lastBytes(block.subarray(place, end)));
  digest = low((digest ^ (digest >> 32n)) * SECOND);
  digest = low((digest ^ (digest >> 29n)) * FIRST);
  return digest ^ (digest >> 32n);
}

/** The last one to eight bytes, in the highest places. */
function lastBytes(bytes: Buffer): bigint {
  const eight = Buffer.alloc(BYTES);
  bytes.copy(eight, BYTES - bytes.length);
  return eight.readBigUInt64LE();
}

function mixed(digest: bigint, eightBytes: bigint): bigint {
  return low(turned(digest ^ low(turned(low(eightBytes * SECOND), 31n) * FIRST), 27n) * FIRST + THIRD);
}

function turned(bits: bigint, count: bigint): bigint {
  return low(bits << count) | (bits >> (64n - count));
}

function low(bits: bigint): bigint {
  return BigInt.asUintN(64, bits);
}
