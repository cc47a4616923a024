/** A script whose letters can be written in Latin ones, by letters alone. Chinese is not among them. */
export interface Script {
  readonly name: string;
  readonly letter: RegExp;
  /** Whether it writes consonants only, so that the vowels of a Latin spelling tell nothing. */
  readonly consonantsOnly: boolean;
}

export const SCRIPTS: readonly Script[] = [
  { name: "Cyrillic", letter: /\p{Script=Cyrillic}/u, consonantsOnly: false },
  { name: "Greek", letter: /\p{Script=Greek}/u, consonantsOnly: false },
  { name: "Hebrew", letter: /\p{Script=Hebrew}/u, consonantsOnly: true },
  { name: "Arabic", letter: /\p{Script=Arabic}/u, consonantsOnly: true },
  { name: "Kana", letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, consonantsOnly: false },
  { name: "Hangul", letter: /\p{Script=Hangul}/u, consonantsOnly: false },
  { name: "Devanagari", letter: /\p{Script=Devanagari}/u, consonantsOnly: false },
  { name: "Thai", letter: /\p{Script=Thai}/u, consonantsOnly: true },
];

/** The script of a text; undefined if it is in plain Latin letters or cannot be written in them. */
export function scriptOf(text: string): Script | undefined {
  return isAscii(text) ? undefined : SCRIPTS.find(({ letter }) => letter.test(text));
}

/** Whether a text is in plain Latin letters, as folded titles are in many languages. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
