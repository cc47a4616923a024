/**
 * A film index as a file: a header, a directory of what follows, and the arrays of the index one after the other, as
 * they lie in memory. All numbers are little-endian. The header holds the mark and, from byte 16 on, numbers of four
 * bytes: the format, the checksum of all bytes that follow, the length of the directory, and a zero.
 */
export const MARK = "LEITMOTIF FILMS\n";
export const HEADER_BYTES = 32;
export const HEADER_NUMBERS = { format: 16, checksum: 20, directoryBytes: 24 } as const;
export const CHECKED_FROM = HEADER_NUMBERS.directoryBytes;

/** Changes when files are laid out in another way. */
export const FORMAT = 2;

/** Arrays start where numbers of eight bytes may. */
export const ALIGNMENT = 8;

/** Written as JSON, so that a file tells what it holds. */
export interface IndexDirectory {
  /** Of the code that reads titles: another one would look for other words than the index holds. */
  readonly version: string;
  readonly bytes: number;
  readonly parts: readonly IndexPart[];
}

/** An array of the index; its name is the path of its keys. */
export interface IndexPart {
  readonly name: string;
  readonly kind: PartKind;
  /** Where it begins, counted from the end of the directory. */
  readonly at: number;
  readonly length: number;
}

/** Texts are stored as the ends of each and then all of them in UTF-16, as they lie in memory. */
export type PartKind = "int32" | "float64" | "number" | "texts";

/** What a part holds. */
export type PartValue = Int32Array | Float64Array | number | readonly string[];

export function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
