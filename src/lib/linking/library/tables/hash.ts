/** A 52-bit hash of a text, exact in a double. Collisions among millions of texts are extremely rare. */
export function hashText(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a ^= a >>> 16;
  return (a >>> 0) * 0x100000 + ((b ^ (b >>> 12)) & 0xfffff);
}

/** The hash of the text that has these codes. */
export function hashCodes(codes: Uint16Array, length: number): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let index = 0; index < length; index++) {
    const code = codes[index] as number; // within bounds
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a ^= a >>> 16;
  return (a >>> 0) * 0x100000 + ((b ^ (b >>> 12)) & 0xfffff);
}
