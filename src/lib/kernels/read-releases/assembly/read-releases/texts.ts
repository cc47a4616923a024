// Texts as XML writes them.
import { characterAt } from "./references";

/** A part of the XML, without blanks at its ends. */
@unmanaged
export class Text {
  start: usize;
  end: usize;
  /** What has to be done when the text is written. */
  flags: u32;
}

export const HAS_QUOTE: u32 = 1;
export const HAS_REFERENCE: u32 = 2;
const IS_WIDE: u32 = 4;

const SPACE: u8 = 0x20;
const QUOTE: u8 = 0x22;
const AMPERSAND: u8 = 0x26;
const LESS: u8 = 0x3c;
const LAST_ASCII: u8 = 0x7f;

/** For each byte, whether it needs special treatment. */
const isSpecial: usize = memory.data(256);
for (let byte: u32 = 0; byte < 256; byte++) store<u8>(isSpecial + byte, u8(byte < SPACE || byte > LAST_ASCII));
store<u8>(isSpecial + QUOTE, 1);
store<u8>(isSpecial + AMPERSAND, 1);
store<u8>(isSpecial + LESS, 1);

export function clear(text: Text): void {
  text.start = 0;
  text.end = 0;
  text.flags = 0;
}

export function isEmpty(text: Text): bool {
  return text.start === text.end;
}

/**
 * Reads the text up to a byte and returns the place of that byte. Returns 0 if the byte is missing or if the text
 * contains something unusual: control characters, references to ASCII by number, invalid characters, or blanks beyond
 * ASCII at its ends.
 */
export function readTextUpTo(terminator: u8, start: usize, end: usize, text: Text): usize {
  let place = start;
  let flags: u32 = 0;
  for (; place < end; place++) {
    const byte = load<u8>(place);
    if (load<u8>(isSpecial + byte) === 0) continue;
    if (byte === terminator) break;
    if (byte === QUOTE) {
      flags |= HAS_QUOTE;
    } else if (byte > LAST_ASCII) {
      flags |= IS_WIDE;
    } else if (byte === AMPERSAND) {
      const meant = characterAt(place);
      if (meant === 0) return 0;
      flags |= meant === QUOTE ? HAS_REFERENCE | HAS_QUOTE : HAS_REFERENCE;
    } else if (byte !== LESS) {
      return 0;
    }
  }
  if (place === end) return 0;
  let from = start;
  let to = place;
  while (from < to && load<u8>(from) === SPACE) from++;
  while (from < to && load<u8>(to - 1) === SPACE) to--;
  if (flags & IS_WIDE && !isPlainUnicode(from, to)) return 0;
  text.start = from;
  text.end = to;
  text.flags = flags;
  return place;
}

export function itemAt(first: usize, index: i32): Text {
  return changetype<Text>(first + <usize>index * offsetof<Text>());
}

/** Whether there are no blanks at the ends, and no U+FFFE or U+FFFF anywhere. */
function isPlainUnicode(start: usize, end: usize): bool {
  if (isWideBlank(start, end) || isWideBlank(end - 2, end) || isWideBlank(end - 3, end)) return false;
  for (let place = start; place + 2 < end; place++) {
    if (load<u16>(place) === 0xbfef && load<u8>(place, 2) >= 0xbe) return false;
  }
  return true;
}

/** The characters beyond ASCII that JavaScript trims. */
function isWideBlank(place: usize, end: usize): bool {
  if (load<u16>(place) === 0xa0c2) return true;
  if (place + 3 > end) return false;
  const three = load<u32>(place) & 0xffffff;
  if (three === 0x809ae1 || three === 0x9f81e2 || three === 0x8080e3 || three === 0xbfbbef) return true;
  const last = three >> 16;
  return (
    (three & 0xffff) === 0x80e2 && ((last >= 0x80 && last <= 0x8a) || last === 0xa8 || last === 0xa9 || last === 0xaf)
  );
}
