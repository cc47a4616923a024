import type { IndexedReading } from "../candidates/indexed-reading.js";
import type { CandidateRule } from "../candidates/rules.js";
import { BITS_OF_UNKNOWN_WORD, type FilmIndex, wordsOfTitle } from "../library/film-index.js";
import { bitsOfSound } from "../titles/sounds/sounds.js";
import { isMisspelt } from "./misspelt.js";
import { compareNumbers, type NumberLevel } from "./numbers.js";

interface TitleAgreement {
  /** Whether the two are the same title, and neither is only a part of the other. */
  readonly isWhole: boolean;
  /** How often a true pair matches to this degree; training starts from this. */
  readonly m: number;
  /** Set by judgement: how much each bit of words that only one side has counts against the film. */
  readonly leftOver: number;
  /** Set by judgement: the share of releases that match to this degree but belong to another work of a series. */
  readonly otherWork: number;
  readonly isJudged?: true;
}

/** How well a reading of a release's title matches a film's title. */
export const TITLES = {
  /** Equal after folding. */
  exact: { isWhole: true, m: 0.8, leftOver: 0, otherWork: 0 },
  /** Equal except for blanks, numerals, articles and joiners. */
  same: { isWhole: true, m: 0.12, leftOver: 0, otherWork: 0 },
  /** A few letters differ. */
  spelling: { isWhole: true, m: 0.02, leftOver: 0, otherWork: 0 },
  /**
   * Equal in Latin letters, one of them being in another script. How many are written so depends on the lists: no training
   * changes it.
   */
  sounds: { isWhole: true, m: 0.25, leftOver: 0, otherWork: 0, isJudged: true },
  /** Equal, but the reading leaves out a part of the release's title. */
  part: { isWhole: false, m: 0.015, leftOver: 0.15, otherWork: 0.3 },
  /** The release lacks words of the film's title. */
  shorter: { isWhole: false, m: 0.02, leftOver: 0.15, otherWork: 0.1 },
  /** The release has words that the film's title lacks. */
  longer: { isWhole: false, m: 0.008, leftOver: 0.3, otherWork: 0.3 },
  /** Each has words that the other lacks. */
  overlap: { isWhole: false, m: 0.0005, leftOver: 0.5, otherWork: 0.3 },
} as const satisfies Readonly<Record<string, TitleAgreement>>;

export type TitleLevel = keyof typeof TITLES;

export interface TitleComparison {
  readonly level: TitleLevel;
  readonly numbers: NumberLevel;
  /** The information in the shared words, in bits. */
  readonly sharedBits: number;
  /** The information in the words that only one side has, in bits. */
  readonly leftOverBits: number;
}

export function compareTitles(
  reading: IndexedReading,
  title: number,
  rule: CandidateRule,
  index: FilmIndex,
): TitleComparison {
  const { shared, onlyRelease, onlyFilm } = shareWords(reading.wordIds, title, index);
  const numbers = compareNumbers(reading.numbers, index.numberTexts[index.titleNumbers[title] ?? -1] ?? "");
  const whole = shared + onlyFilm;
  if (rule === "same title" || rule === "same letters" || (onlyRelease === 0 && onlyFilm === 0)) {
    const level = reading.droppedBits > 0 ? "part" : rule === "same title" ? "exact" : "same";
    return { level, numbers, sharedBits: whole, leftOverBits: reading.droppedBits };
  }
  if (rule === "same sounds") {
    const level = reading.droppedBits > 0 ? "part" : "sounds";
    const sharedBits = Math.min(whole, bitsOfSound(reading.words, wordsOfTitle(title, index)));
    return { level, numbers, sharedBits, leftOverBits: reading.droppedBits };
  }
  // Jaws 2 is not a misspelt Jaws.
  const sameNumbers = numbers === "none" || numbers === "equal";
  if (reading.droppedBits === 0 && rule !== "composer" && sameNumbers && isMisspelt(reading, title, index)) {
    // A common word does not become rare by being misspelt.
    const sharedBits = Math.min(whole, shared + onlyRelease);
    return { level: "spelling", numbers, sharedBits, leftOverBits: 0 };
  }
  const level = onlyRelease + reading.droppedBits === 0 ? "shorter" : onlyFilm === 0 ? "longer" : "overlap";
  return { level, numbers, sharedBits: shared, leftOverBits: onlyRelease + onlyFilm + reading.droppedBits };
}

/** Counts shared words with repetitions. Titles are short, so the simple way is the fast one. */
function shareWords(wordIds: readonly number[], title: number, index: FilmIndex) {
  const start = index.titleWordStart[title] ?? 0;
  const end = index.titleWordStart[title + 1] ?? 0;
  let used = 0;
  let shared = 0;
  let onlyRelease = 0;
  for (const word of wordIds) {
    const bits = word < 0 ? BITS_OF_UNKNOWN_WORD : (index.wordBits[word] ?? 0);
    let found = false;
    for (let at = start; at < end && at < start + 31 && !found; at++) {
      if (index.titleWords[at] !== word || used & (1 << (at - start))) continue;
      used |= 1 << (at - start);
      found = true;
    }
    if (found) shared += bits;
    else onlyRelease += bits;
  }
  let onlyFilm = 0;
  for (let at = start; at < end; at++) {
    if (at - start >= 31 || !(used & (1 << (at - start)))) onlyFilm += index.wordBits[index.titleWords[at] ?? 0] ?? 0;
  }
  return { shared, onlyRelease, onlyFilm };
}
