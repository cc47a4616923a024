import { type FilmIndex, sumBits } from "../library/film-index.js";

const MOST_BY_RARE_WORDS = 12;
const LEAST_SHARE = 0.4;

/** The titles that contain any of the words and share most with the least left over, best first. */
export function titlesThatShareMost(words: readonly number[], index: FilmIndex): number[] {
  return bestTitles(titlesByShare(words, index), index);
}

interface Share {
  /** The information that the titles share with the reading. */
  readonly bits: number;
  readonly titles: number[];
}

/**
 * The titles that contain any of the words, grouped by which words those are. The titles of each word are sorted, so
 * they can be merged.
 */
function titlesByShare(words: readonly number[], index: FilmIndex): Share[] {
  const { wordTitles, wordTitleStart } = index;
  const shares = subsetsOf(words).map((subset) => ({ bits: sumBits(subset, index), titles: [] as number[] }));
  const places = Int32Array.from(words, (word) => wordTitleStart[word] ?? 0);
  const ends = Int32Array.from(words, (word) => wordTitleStart[word + 1] ?? 0);
  const heads = Int32Array.from(places, (place) => wordTitles[place] ?? 0);
  for (;;) {
    let first = END;
    let subset = 0;
    for (let list = 0; list < words.length; list++) {
      const head = (places[list] as number) < (ends[list] as number) ? (heads[list] as number) : END; // one a word
      if (head > first) continue;
      subset = head === first ? subset | (1 << list) : 1 << list;
      first = head;
    }
    if (first === END) return shares;
    shares[subset]?.titles.push(first);
    for (let list = 0; list < words.length; list++) {
      if ((subset & (1 << list)) === 0) continue;
      const place = (places[list] as number) + 1;
      places[list] = place;
      heads[list] = wordTitles[place] ?? 0;
    }
  }
}

/** Greater than the number of any title. */
const END = 2 ** 30;

/** All subsets of a few words. The bits of a subset's index tell which words it has. */
function subsetsOf(words: readonly number[]): number[][] {
  return Array.from({ length: 1 << words.length }, (_, subset) => words.filter((_, list) => subset & (1 << list)));
}

interface ValuedTitle {
  readonly title: number;
  readonly value: number;
}

/** The weight of a title's other words, which count against it. */
const LEFT_OVER = 0.2;

/** The titles that share most with the least left over, best first; ties are broken by the lower number. */
function bestTitles(shares: readonly Share[], index: FilmIndex): number[] {
  const best: ValuedTitle[] = [];
  let least = Number.NEGATIVE_INFINITY;
  const byBits = shares.filter(({ titles }) => titles.length > 0).sort((a, b) => b.bits - a.bits);
  for (const { bits, titles } of byBits) {
    // Titles that share less than this part of the best are not candidates, however short they are; nor are those that
    // cannot be among the best any more.
    if (bits < LEAST_SHARE * (byBits[0]?.bits ?? 0) || bits * (1 - LEFT_OVER) < least) continue;
    for (const title of titles) {
      const value = bits - LEFT_OVER * (index.titleBits[title] ?? 0);
      if (value < least) continue;
      insert(best, { title, value });
      if (best.length > MOST_BY_RARE_WORDS) best.pop();
      if (best.length === MOST_BY_RARE_WORDS) least = best.at(-1)?.value ?? least;
    }
  }
  return best.map(({ title }) => title);
}

function insert(best: ValuedTitle[], title: ValuedTitle): void {
  let place = best.length;
  while (place > 0 && isBetter(title, best[place - 1])) place--;
  best.splice(place, 0, title);
}

function isBetter(one: ValuedTitle, other: ValuedTitle | undefined): boolean {
  return other !== undefined && (one.value > other.value || (one.value === other.value && one.title < other.title));
}
