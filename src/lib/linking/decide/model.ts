import type { KnownFormatLevel } from "../compare/format.js";
import type { MediumLevel } from "../compare/medium.js";
import type { NumberLevel } from "../compare/numbers.js";
import type { Odds } from "../compare/odds.js";
import type { KnownPeopleLevel } from "../compare/people.js";
import type { TitleLevel } from "../compare/titles.js";
import type { KnownYearLevel } from "../compare/years.js";
import type { ReadingKind } from "../titles/reading.js";

export interface TitleOdds {
  readonly m: number;
  /** How much a bit of the words that only one side has speaks against the film. */
  readonly leftOver: number;
  readonly otherWork: number;
}

/** The trained weights, kept as a file that people can read. */
export interface Model {
  /** Share of releases whose film is in the library. */
  readonly linked: number;
  /**
   * For titles, u comes from how rare the words are, but never below the share of releases whose title agrees so far
   * and that belong to another work: the next part, which the library lacks.
   */
  readonly title: Readonly<Record<TitleLevel, TitleOdds>>;
  /** In bits: how much less a reading is trusted than the title as it stands. */
  readonly reading: Readonly<Record<ReadingKind, number>>;
  readonly numbers: Readonly<Record<NumberLevel, Odds>>;
  /** For years, u is the share of the library's films that lie as far from the release. */
  readonly years: Readonly<Record<KnownYearLevel, { readonly m: number }>>;
  /** For agreement, u comes from how many films the composer has. */
  readonly people: Readonly<Record<KnownPeopleLevel, Odds>>;
  /** How often another work of a series has the same composer. */
  readonly sameComposer: number;
  /**
   * With the share of such releases that are named after a film without being its music, and with bits against what
   * is no film's music by its kind: too few are seen in training to learn how sure that is.
   */
  readonly medium: Readonly<Record<MediumLevel, Odds & { readonly namesake: number; readonly against: number }>>;
  readonly format: Readonly<Record<KnownFormatLevel, Odds>>;
  /** Score to probability, rising; between the points on a straight line. */
  readonly calibration: readonly (readonly [score: number, probability: number])[];
}
