import { latinOfAlphabet } from "./alphabets.js";
import { latinOfHangul } from "./hangul.js";
import { latinOfKana } from "./kana.js";

/** Scripts that can be written in Latin letters without a dictionary. */
const SCRIPTS: readonly { readonly run: RegExp; readonly latinOf: (run: string) => string }[] = [
  { run: /[\p{Script=Cyrillic}\p{Script=Greek}]+/gu, latinOf: latinOfAlphabet },
  { run: /[\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu, latinOf: latinOfKana },
  { run: /[가-힣]+/g, latinOf: latinOfHangul },
];

/** The folded word in Latin letters as far as possible: сталкер is stalker, 東京ゴジラ is 東京gojira. */
export function transliterate(word: string): string {
  return SCRIPTS.reduce((latin, { run, latinOf }) => latin.replace(run, latinOf), word);
}
