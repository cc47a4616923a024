import { isUtf8 } from "node:buffer";

/** Fewer could be a coincidence. */
const ENOUGH_RUNS = 3;

/** The bytes of characters in Windows-1252. */
const WINDOWS_1252 = new Map(
  Array.from({ length: 128 }, (_, index) => 128 + index).flatMap((byte) => [
    [String.fromCharCode(byte), byte],
    [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte],
  ]),
);

/**
 * Whether UTF-8 text was mistaken for Windows-1252 and encoded again, so that `é` became `Ã©`: true if everything
 * beyond ASCII in these bytes can be decoded a second time.
 */
export function isDoubleEncoded(bytes: Buffer): boolean {
  // The end of the bytes may cut the last run in the middle.
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
