/** The three parts of a syllable in the Revised Romanization, without the changes between syllables. */
const INITIALS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".split(" ");
const VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const FINALS = "_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");

const FIRST_SYLLABLE = 0xac00;

export function latinOfHangul(syllables: string): string {
  return [...syllables].map(latinOfSyllable).join("");
}

function latinOfSyllable(syllable: string): string {
  const place = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  const final = place % FINALS.length;
  const vowel = Math.floor(place / FINALS.length) % VOWELS.length;
  const initial = Math.floor(place / FINALS.length / VOWELS.length);
  return `${INITIALS[initial]}${VOWELS[vowel]}${FINALS[final]}`.replaceAll("_", "");
}
