const COLON = 0x3a;
const ZERO = 0x30;
const MOST_DIGITS = 3;

/**
 * The seconds of `4:45` or `1:02:03`; null if the text is not a duration. A dump has a hundred million of them, so the
 * characters are read one by one.
 */
export function parseDuration(text: string): number | null {
  let seconds = 0;
  let parts = 0;
  let value = 0;
  let digits = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index === text.length ? COLON : text.charCodeAt(index);
    if (code === COLON) {
      if (digits === 0 || digits > MOST_DIGITS) return null;
      seconds = seconds * 60 + value;
      parts += 1;
      if (index < text.length) [value, digits] = [0, 0];
    } else if (code >= ZERO && code <= ZERO + 9) {
      value = value * 10 + code - ZERO;
      digits += 1;
    } else {
      return null;
    }
  }
  const isWhole = (parts === 2 || parts === 3) && digits === 2 && value < 60;
  return isWhole ? seconds : null;
}
