/** Letters that have no combining mark to drop, with the spelling that catalogues use instead. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  ħ: "h",
};

const PLAIN_LETTER = /[ßæœøđðłþıħ]/g;

/** Accents of Latin, Greek and Cyrillic letters. Marks of other scripts are letters in their own right and stay. */
const ACCENT = /[\u0300-\u036f]/g;

const VULGAR_FRACTION = /[\u00bc-\u00be\u2150-\u215e]/g;

/** Apostrophes inside words, straight or curled, and zero-width characters, which are optional. */
const SILENT = /['\u2018\u2019\u201b\u02bc\u0060\u00b4\u2032\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Full stops of an abbreviation: E.T., R.I.P.D. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/**
 * Removes differences from a text that do not matter for identity: case, accents, width, apostrophes, the full stops of
 * abbreviations. No letter of any script is lost.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const loud = (isAscii(text) ? text.toLowerCase() : withPlainLetters(text)).replace(SILENT, "");
  return loud.includes(".") ? loud.replace(ABBREVIATION, (letters) => `${letters.replace(/[.\s]/g, "")} `) : loud;
}

function withPlainLetters(text: string): string {
  return text
    .replace(VULGAR_FRACTION, (fraction) => ` ${fraction.normalize("NFKC")}`)
    .normalize("NFKD")
    .replace(ACCENT, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(ACCENT, "")
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a folded text. A text without letters or digits keeps its signs as one word: "$", "?!". */
export function wordsOf(folded: string): string[] {
  const words = folded.match(WORD);
  if (words !== null) return words;
  const signs = folded.replace(/[\s\p{Cc}]+/gu, "");
  return signs === "" ? [] : [signs];
}

/** Most titles need none of the expensive steps. */
function isPlain(text: string): boolean {
  return /^[A-Za-z0-9 :,!?&()/-]*$/.test(text);
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
