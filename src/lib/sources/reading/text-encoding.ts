import { isUtf8 } from "node:buffer";

/** Fewer could be so by chance. */
const ENOUGH_RUNS = 3;

/** The byte that stands for a character in Windows-1252, where it does. */
const WINDOWS_1252 = new Map(
  Array.from({ length: 128 }, (_, index) => 128 + index).flatMap((byte) => [
    [String.fromCharCode(byte), byte],
    [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte],
  ]),
);

/**
 * Whether UTF-8 text was taken for Windows-1252 and encoded once more, so that `é` became `Ã©`:
 * true when everything beyond ASCII in these bytes decodes a second time.
 */
export function isDoubleEncoded(bytes: Buffer): boolean {
  // The last run may be cut in the middle by the end of the bytes.
  const runs = bytes.toString("utf8").matchAll(/[^\0-\x7f]+(?=[\0-\x7f])/g);
  let count = 0;
  for (const [run] of runs) {
    if (!isUtf8InDisguise(run)) return false;
    count++;
  }
  return count >= ENOUGH_RUNS;
}

function isUtf8InDisguise(run: string): boolean {
  const bytes = Array.from(run, (character) => WINDOWS_1252.get(character));
  return bytes.every((byte) => byte !== undefined) && isUtf8(Uint8Array.from(bytes));
}
