// Writes the fields of lines. Each function returns the place after what it wrote.
import { characterAt } from "./references";
import { HAS_QUOTE, HAS_REFERENCE, itemAt, Text } from "./texts";

const TAB: u8 = 0x09;
const QUOTE: u8 = 0x22;
const AMPERSAND: u8 = 0x26;
const SEMICOLON: u8 = 0x3b;
const LAST_ASCII: u8 = 0x7f;
const LIST_SEPARATOR: u8 = 0x1f;

/** Writes a field, empty where there is no text, and a tab. */
export function writeField(place: usize, text: Text): usize {
  return writeByte(writeText(place, text), TAB);
}

function writeText(place: usize, text: Text): usize {
  if (!(text.flags & HAS_QUOTE)) return writeCharacters(place, text);
  return writeByte(writeCharacters(writeByte(place, QUOTE), text), QUOTE);
}

/** Writes a list of texts that are stored one after the other. */
export function writeListField(place: usize, first: usize, count: i32): usize {
  let isQuoted = count === 0;
  for (let index = 0; index < count; index++) isQuoted = isQuoted || (itemAt(first, index).flags & HAS_QUOTE) !== 0;
  let to = isQuoted ? writeByte(place, QUOTE) : place;
  for (let index = 0; index < count; index++) {
    to = writeByte(writeCharacters(to, itemAt(first, index)), LIST_SEPARATOR);
  }
  return writeByte(isQuoted ? writeByte(to, QUOTE) : to, TAB);
}

/** Writes up to fifteen bytes beyond the text. */
function writeCharacters(place: usize, text: Text): usize {
  if (text.flags & (HAS_QUOTE | HAS_REFERENCE)) return writeMeant(place, text);
  for (let offset: usize = 0; offset < text.end - text.start; offset += 16) {
    v128.store(place + offset, v128.load(text.start + offset));
  }
  return place + (text.end - text.start);
}

/** Writes a text with references resolved and quotes doubled. */
function writeMeant(place: usize, text: Text): usize {
  let to = place;
  for (let from = text.start; from < text.end; from++) {
    const byte = load<u8>(from);
    if (byte !== AMPERSAND) {
      if (byte === QUOTE) to = writeByte(to, QUOTE);
      to = writeByte(to, byte);
      continue;
    }
    const character = characterAt(from);
    while (load<u8>(from) !== SEMICOLON) from++;
    if (character === QUOTE) to = writeByte(to, QUOTE);
    to = writeCharacter(to, character);
  }
  return to;
}

/** Writes a character as UTF-8. */
function writeCharacter(place: usize, code: u32): usize {
  if (code <= LAST_ASCII) return writeByte(place, <u8>code);
  if (code < 0x800) return writeByte(writeByte(place, <u8>(0xc0 | (code >> 6))), trail(code));
  if (code < 0x10000)
    return writeByte(writeByte(writeByte(place, <u8>(0xe0 | (code >> 12))), trail(code >> 6)), trail(code));
  const to = writeByte(writeByte(place, <u8>(0xf0 | (code >> 18))), trail(code >> 12));
  return writeByte(writeByte(to, trail(code >> 6)), trail(code));
}

function trail(code: u32): u8 {
  return <u8>(0x80 | (code & 0x3f));
}

function writeByte(place: usize, byte: u8): usize {
  store<u8>(place, byte);
  return place + 1;
}

export function writeNumberField(place: usize, number: u32): usize {
  let digits = 1;
  for (let rest = number / 10; rest > 0; rest /= 10) digits++;
  let rest = number;
  for (let to = place + digits - 1; to >= place; to--, rest /= 10) store<u8>(to, <u8>(0x30 + (rest % 10)));
  return writeByte(place + digits, TAB);
}

/** Writes a number, or an empty field for 0. */
export function writeIdField(place: usize, id: u32): usize {
  return id === 0 ? writeByte(place, TAB) : writeNumberField(place, id);
}

export function writeFlagField(place: usize, flag: bool): usize {
  if (flag) store<u32>(place, 0x65757274);
  else store<u64>(place, 0x65736c6166);
  return writeByte(place + (flag ? 4 : 5), TAB);
}

/** Writes one of a few words that are known beforehand. */
export function writeNameField(place: usize, name: usize): usize {
  const length: usize = load<u8>(name);
  memory.copy(place, name + 1, length);
  return writeByte(place + length, TAB);
}

/** Ends a line by replacing the tab after its last field. */
export function endLine(place: usize): usize {
  store<u8>(place - 1, 0x0a);
  return place;
}
