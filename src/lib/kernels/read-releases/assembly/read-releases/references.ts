// What references such as `&amp;` and `&#233;` mean.

const QUOTE: u8 = 0x22;
const AMPERSAND: u8 = 0x26;
const APOSTROPHE: u8 = 0x27;
const SEMICOLON: u8 = 0x3b;
const LESS: u8 = 0x3c;
const GREATER: u8 = 0x3e;
const LETTER_X: u8 = 0x78;
const LAST_CHARACTER: u32 = 0x10ffff;
const LAST_ASCII: u8 = 0x7f;

/**
 * The character that a reference means, or 0 for an unusual one. A character given by number must be beyond ASCII: that
 * way, texts that matter to a program are never hidden in numbers.
 */
export function characterAt(place: usize): u32 {
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

/** The value of a digit, or a larger number where there is none. */
function digitAt(place: usize): u32 {
  const byte = load<u8>(place);
  if (byte <= 0x39) return <u32>byte - 0x30;
  const letter = <u32>(byte | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : u32.MAX_VALUE;
}

/** Whether it is a character beyond ASCII and not a blank. */
function isPlainCharacter(code: u32): bool {
  if (code <= LAST_ASCII || code > LAST_CHARACTER || (code >= 0xd800 && code <= 0xdfff)) return false;
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)) return false;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000) return false;
  return code !== 0xfeff && code !== 0xfffe && code !== 0xffff;
}
