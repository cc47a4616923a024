/** Hiragana in the spelling of Hepburn. */
const SYLLABLES: Readonly<Record<string, string>> = tableOf(
  "あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo " +
    "たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu " +
    "べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ゔvu",
);

/** Letters written small, which change the vowel of the syllable before. */
const SMALL: Readonly<Record<string, string>> = tableOf("ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo");

const DOUBLES_THE_NEXT = "っ";
const LONG_VOWEL = "ー";
const KATAKANA = /[ァ-ヴ]/g;
const KATAKANA_AFTER_HIRAGANA = 0x60;

/** A run of kana as Latin letters; long vowels are written like short ones, as in most catalogues: tokyo. */
export function latinOfKana(kana: string): string {
  const hiragana = kana.replace(KATAKANA, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - KATAKANA_AFTER_HIRAGANA),
  );
  let latin = "";
  let doubled = false;
  for (const letter of hiragana) {
    if (letter === DOUBLES_THE_NEXT) doubled = true;
    else if (SMALL[letter] !== undefined) latin = withSmall(latin, SMALL[letter]);
    else if (letter !== LONG_VOWEL) {
      const syllable = SYLLABLES[letter] ?? letter;
      latin += doubled ? `${syllable.startsWith("c") ? "t" : (syllable[0] ?? "")}${syllable}` : syllable;
      doubled = false;
    }
  }
  return latin.replace(/ou|oo/g, "o").replace(/uu/g, "u");
}

/** ki and a small ya are kya, shi and ya are sha, fu and a small a are fa, u and a small i are wi. */
function withSmall(latin: string, small: string): string {
  if (small.startsWith("y")) {
    if (!latin.endsWith("i")) return latin + small;
    return latin.slice(0, -1) + (/(?:sh|ch|j)i$/.test(latin) ? small.slice(1) : small);
  }
  if (/(?:^|[aeiou])u$/.test(latin)) return `${latin.slice(0, -1)}w${small}`;
  return latin.replace(/[aeiou]$/, "") + small;
}

function tableOf(pairs: string): Record<string, string> {
  return Object.fromEntries(pairs.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}
