// A position in the XML of one record, which moves from tag to tag. Functions return false when they meet something
// unusual or something that is not XML.
import { isName, isSame } from "./names";
import { clear, readTextUpTo, Text } from "./texts";

const SPACE: u8 = 0x20;
const EXCLAMATION: u8 = 0x21;
const QUOTE: u8 = 0x22;
const APOSTROPHE: u8 = 0x27;
const SLASH: u8 = 0x2f;
const LESS: u8 = 0x3c;
const EQUALS: u8 = 0x3d;
const GREATER: u8 = 0x3e;
const QUESTION: u8 = 0x3f;

let at: usize = 0;
let recordEnd: usize = 0;

/** The element that was opened last: where its name is, and whether it has neither content nor an end tag. */
export let nameStart: usize = 0;
export let nameEnd: usize = 0;
export let isClosed: bool = false;
let attributesEnd: usize = 0;

export function begin(start: usize, end: usize): void {
  at = start;
  recordEnd = end;
}

export function hasEnded(): bool {
  return at === recordEnd;
}

/** Goes to the next tag. */
export function toTag(): bool {
  while (at < recordEnd && load<u8>(at) !== LESS) at++;
  return at < recordEnd;
}

export function isAtEndTag(): bool {
  return load<u8>(at, 1) === SLASH;
}

/** Reads the start tag at the cursor. */
export function open(): bool {
  nameStart = at + 1;
  if (hidesText(at)) return false;
  let place = nameStart;
  for (; place < recordEnd; place++) {
    const byte = load<u8>(place);
    if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
  }
  nameEnd = place;
  let quote: u8 = 0;
  for (; place < recordEnd; place++) {
    const byte = load<u8>(place);
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) {
      isClosed = load<u8>(place - 1) === SLASH;
      attributesEnd = isClosed ? place - 1 : place;
      at = place + 1;
      return true;
    } else if (byte === QUOTE || byte === APOSTROPHE) {
      quote = byte;
    }
    if (byte === LESS) return false;
  }
  return false;
}

/** Whether a comment, a CDATA section or a processing instruction starts here: tags inside it do not count. */
function hidesText(place: usize): bool {
  const next = load<u8>(place, 1);
  return next === EXCLAMATION || next === QUESTION;
}

/** Reads the end tag at the cursor, which must match the name between two places. */
export function close(start: usize, end: usize): bool {
  const length = end - start;
  const name = at + 2;
  if (name + length >= recordEnd || load<u8>(at) !== LESS || load<u8>(at, 1) !== SLASH) return false;
  if (load<u8>(name + length) !== GREATER) return false;
  if (!isSame(name, start, length)) return false;
  at = name + length + 1;
  return true;
}

/** The same as `close`, for a name that is known beforehand. */
export function closeName(name: usize): bool {
  return close(name + 1, name + 1 + load<u8>(name));
}

/** Whether the element that was opened last has this name. */
export function isOpen(name: usize): bool {
  return isName(name, nameStart, nameEnd);
}

/** Skips the element that was opened last. In dumps, no element contains another of the same name. */
export function skip(): bool {
  if (isClosed) return true;
  const length = nameEnd - nameStart;
  for (; at + 2 + length < recordEnd; at++) {
    if (load<u8>(at) !== LESS) continue;
    if (hidesText(at)) return false;
    if (load<u8>(at, 1) !== SLASH) continue;
    if (isSame(at + 2, nameStart, length)) return close(nameStart, nameEnd);
  }
  return false;
}

/** Reads the text of the element that was opened last, and its end tag. */
export function readText(text: Text): bool {
  clear(text);
  if (isClosed) return true;
  const place = readTextUpTo(LESS, at, recordEnd, text);
  if (place === 0) return false;
  at = place;
  return close(nameStart, nameEnd);
}

/** Reads an attribute of the element that was opened last; the text is empty if there is none of that name. */
export function readAttribute(name: usize, text: Text): bool {
  clear(text);
  let place = nameEnd;
  while (place < attributesEnd) {
    if (load<u8>(place) === SPACE) {
      place++;
      continue;
    }
    const start = place;
    while (place < attributesEnd && load<u8>(place) > SPACE && load<u8>(place) !== EQUALS) place++;
    if (load<u8>(place) !== EQUALS || load<u8>(place, 1) !== QUOTE) return false;
    const isWanted = isName(name, start, place);
    const value = place + 2;
    place = value;
    if (isWanted) return readTextUpTo(QUOTE, value, attributesEnd, text) !== 0;
    while (place < attributesEnd && load<u8>(place) !== QUOTE) place++;
    if (place === attributesEnd) return false;
    place++;
  }
  return true;
}
