/** The values of each document as numbers, one list after the other. */
export interface FacetColumn {
  /** How many values each document has. */
  readonly counts: Uint8Array;
  readonly codes: Uint16Array;
}

/** Numbers are written with the lower byte first, as every processor in use has them in memory. */
export function encodeFacetColumn({ counts, codes }: FacetColumn): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(counts.length + codes.byteLength);
  bytes.set(counts);
  bytes.set(new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength), counts.length);
  return bytes;
}

export function decodeFacetColumn(bytes: Uint8Array, documents: number): FacetColumn {
  return { counts: bytes.slice(0, documents), codes: decodeNumbers(bytes.subarray(documents)) };
}

export function decodeNumbers(bytes: Uint8Array): Uint16Array {
  // A copy, because two-byte numbers must start at an even address.
  return new Uint16Array(bytes.slice().buffer);
}
