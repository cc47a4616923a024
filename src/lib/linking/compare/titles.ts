import type { IndexedReading } from "../candidates/indexed-reading.js";
import type { CandidateRule } from "../candidates/rules.js";
import { BITS_OF_UNKNOWN_WORD, type FilmIndex } from "../library/film-index.js";
import { isMisspelt } from "./misspelt.js";
import { compareNumbers, type NumberLevel } from "./numbers.js";

interface TitleAgreement {
  /** Whether the two are one title, and not one a part of the other. */
  readonly isWhole: boolean;
  /** How often a true pair agrees so far: from this the training starts. */
  readonly m: number;
  /** By judgement: how much a bit of the words that only one side has speaks against the film. */
  readonly leftOver: number;
  /** By judgement: the share of releases that agree so far and belong to another work of a series. */
  readonly otherWork: number;
}

/** How a reading of a release's title and a film's title go together. */
export const TITLES = {
  /** Equal after folding. */
  exact: { isWhole: true, m: 0.8, leftOver: 0, otherWork: 0 },
  /** Equal but for blanks, numerals, articles and joiners. */
  same: { isWhole: true, m: 0.12, leftOver: 0, otherWork: 0 },
  /** A few letters differ. */
  spelling: { isWhole: true, m: 0.02, leftOver: 0, otherWork: 0 },
  /** Equal, but the reading leaves out a part of the release's title. */
  part: { isWhole: false, m: 0.015, leftOver: 0.15, otherWork: 0.3 },
  /** The release lacks words of the film's title. */
  shorter: { isWhole: false, m: 0.02, leftOver: 0.15, otherWork: 0.1 },
  /** The release has words too many. */
  longer: { isWhole: false, m: 0.008, leftOver: 0.3, otherWork: 0.3 },
  /** Each has words that the other lacks. */
  overlap: { isWhole: false, m: 0.0005, leftOver: 0.5, otherWork: 0.3 },
} as const satisfies Readonly<Record<string, TitleAgreement>>;

export type TitleLevel = keyof typeof TITLES;

export interface TitleComparison {
  readonly level: TitleLevel;
  readonly numbers: NumberLevel;
  /** What the shared words tell, in bits. */
  readonly sharedBits: number;
  /** What the words tell that only one side has. */
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
  // Jaws 2 is no misspelt Jaws.
  const sameNumbers = numbers === "none" || numbers === "equal";
  if (reading.droppedBits === 0 && rule !== "composer" && sameNumbers && isMisspelt(reading, title, index)) {
    // A common word does not become rare by being misspelt.
    const sharedBits = Math.min(whole, shared + onlyRelease);
    return { level: "spelling", numbers, sharedBits, leftOverBits: 0 };
  }
  const level = onlyRelease + reading.droppedBits === 0 ? "shorter" : onlyFilm === 0 ? "longer" : "overlap";
  return { level, numbers, sharedBits: shared, leftOverBits: onlyRelease + onlyFilm + reading.droppedBits };
}

/** Shared words by number of times; titles are short, so the plain way is the fast one. */
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
