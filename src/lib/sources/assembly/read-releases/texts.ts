// Texts as they stand in XML, and how they are written as fields of lines.

/** A stretch of the XML, without the blanks around it. */
@unmanaged
export class Text {
  start: usize;
  end: usize;
  /** What has to be done when it is written. */
  flags: u32;
}

const HAS_QUOTE: u32 = 1;
const HAS_REFERENCE: u32 = 2;
const IS_WIDE: u32 = 4;

const TAB: u8 = 0x09;
const SPACE: u8 = 0x20;
const QUOTE: u8 = 0x22;
const AMPERSAND: u8 = 0x26;
const APOSTROPHE: u8 = 0x27;
const SEMICOLON: u8 = 0x3b;
const LESS: u8 = 0x3c;
const GREATER: u8 = 0x3e;
const LETTER_X: u8 = 0x78;
const LAST_CHARACTER: u32 = 0x10ffff;
const LAST_ASCII: u8 = 0x7f;
const LIST_SEPARATOR: u8 = 0x1f;

/** For each byte whether it is more than itself. */
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
 * Reads the text up to a byte. Returns where that stands; 0 where it does not, or where the text holds what only others
 * can read: control characters, references by number, characters that are none, and blanks beyond ASCII around it.
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

/**
 * The character that a reference means; 0 where only others can tell. By number, it must be beyond ASCII, so that texts
 * that say something to a program never stand in numbers.
 */
function characterAt(place: usize): u32 {
  const next = load<u32>(place);
  if ((next & 0xffff) === 0x2326) return characterByNumber(place + 2);
  if (next === 0x3b746c26) return LESS;
  if (next === 0x3b746726) return GREATER;
  if (next === 0x706d6126 && load<u8>(place, 4) === SEMICOLON) return AMPERSAND;
  if (next === 0x6f757126 && load<u16>(place, 4) === 0x3b74) return QUOTE;
  if (next === 0x6f706126 && load<u16>(place, 4) === 0x3b73) return APOSTROPHE;
  return 0;
}

function characterByNumber(place: usize): u32 {
  const isHexadecimal = (load<u8>(place) | 0x20) === LETTER_X;
  const base: u32 = isHexadecimal ? 16 : 10;
  let code: u32 = 0;
  for (let digit = isHexadecimal ? place + 1 : place; load<u8>(digit) !== SEMICOLON; digit++) {
    const value = digitAt(digit);
    if (value >= base || code > LAST_CHARACTER) return 0;
    code = code * base + value;
  }
  return isPlainCharacter(code) ? code : 0;
}

/** More than any digit where there is none. */
function digitAt(place: usize): u32 {
  const byte = load<u8>(place);
  if (byte <= 0x39) return <u32>byte - 0x30;
  const letter = <u32>(byte | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : u32.MAX_VALUE;
}

/** Whether it is a character beyond ASCII that is no blank. */
function isPlainCharacter(code: u32): bool {
  if (code <= LAST_ASCII || code > LAST_CHARACTER || (code >= 0xd800 && code <= 0xdfff)) return false;
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)) return false;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000) return false;
  return code !== 0xfeff && code !== 0xfffe && code !== 0xffff;
}

/** Whether there are no blanks at the ends, and nowhere U+FFFE or U+FFFF. */
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

/** Writes a field, which is empty where there is no text, and the tab behind it. Returns the place behind. */
export function writeField(place: usize, text: Text): usize {
  return writeByte(writeText(place, text), TAB);
}

export function writeText(place: usize, text: Text): usize {
  if (!(text.flags & HAS_QUOTE)) return writeCharacters(place, text);
  return writeByte(writeCharacters(writeByte(place, QUOTE), text), QUOTE);
}

/** A list of texts that lie behind one another. */
export function writeListField(place: usize, first: usize, count: i32): usize {
  let isQuoted = count === 0;
  for (let index = 0; index < count; index++) isQuoted = isQuoted || (itemAt(first, index).flags & HAS_QUOTE) !== 0;
  let to = isQuoted ? writeByte(place, QUOTE) : place;
  for (let index = 0; index < count; index++) {
    to = writeByte(writeCharacters(to, itemAt(first, index)), LIST_SEPARATOR);
  }
  return writeByte(isQuoted ? writeByte(to, QUOTE) : to, TAB);
}

export function itemAt(first: usize, index: i32): Text {
  return changetype<Text>(first + <usize>index * offsetof<Text>());
}

/** Up to fifteen bytes behind them are written, too. */
function writeCharacters(place: usize, text: Text): usize {
  if (text.flags & (HAS_QUOTE | HAS_REFERENCE)) return writeMeant(place, text);
  for (let offset: usize = 0; offset < text.end - text.start; offset += 16) {
    v128.store(place + offset, v128.load(text.start + offset));
  }
  return place + (text.end - text.start);
}

/** With references resolved and quotes doubled. */
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

/** As UTF-8. */
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

export function writeByte(place: usize, byte: u8): usize {
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

/** Where a number that is 0 means that there is none. */
export function writeIdField(place: usize, id: u32): usize {
  return id === 0 ? writeByte(place, TAB) : writeNumberField(place, id);
}

export function writeFlagField(place: usize, flag: bool): usize {
  if (flag) store<u32>(place, 0x65757274);
  else store<u64>(place, 0x65736c6166);
  return writeByte(place + (flag ? 4 : 5), TAB);
}

/** A field of one of few words that are known beforehand. */
export function writeNameField(place: usize, name: usize): usize {
  const length: usize = load<u8>(name);
  memory.copy(place, name + 1, length);
  return writeByte(place + length, TAB);
}

/** Ends a line, whose last field has a tab behind it. */
export function endLine(place: usize): usize {
  store<u8>(place - 1, 0x0a);
  return place;
}
