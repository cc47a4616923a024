const FIXED_BYTES = 10;
const FLAGS = 3;
const HAS_CHECKSUM = 1 << 1;
const HAS_EXTRA = 1 << 2;
const HAS_NAME = 1 << 3;
const HAS_COMMENT = 1 << 4;
const UNKNOWN = 0xe0;

const MAGIC = [0x1f, 0x8b, 0x08];

/**
 * The length of the header of a gzip member (RFC 1952); undefined if the bytes end within it, and "damaged" if they are
 * not a header.
 */
export function gzipHeaderLength(bytes: Buffer): number | undefined | "damaged" {
  if (MAGIC.some((byte, index) => index < bytes.length && bytes[index] !== byte)) return "damaged";
  const flags = bytes[FLAGS] ?? 0;
  if ((flags & UNKNOWN) !== 0) return "damaged";
  let end: number | undefined = FIXED_BYTES;
  if (flags & HAS_EXTRA) end = behindExtra(bytes, end);
  if (flags & HAS_NAME) end = behindText(bytes, end);
  if (flags & HAS_COMMENT) end = behindText(bytes, end);
  if (flags & HAS_CHECKSUM) end = end && end + 2;
  return end !== undefined && end <= bytes.length ? end : undefined;
}

function behindExtra(bytes: Buffer, start: number): number | undefined {
  return start + 2 <= bytes.length ? start + 2 + bytes.readUInt16LE(start) : undefined;
}

/** Names and comments end with a zero. */
function behindText(bytes: Buffer, start: number | undefined): number | undefined {
  const zero = start === undefined ? -1 : bytes.indexOf(0, start);
  return zero < 0 ? undefined : zero + 1;
}
