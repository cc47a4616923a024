import type { KnownFameLevel } from "../compare/fame.js";
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
  /** How much each bit of words that only one side has counts against the film. */
  readonly leftOver: number;
  readonly otherWork: number;
}

/** The trained weights, kept as a file that people can read. */
export interface Model {
  /** Share of releases whose film is in the library. */
  readonly linked: number;
  /**
   * For titles, u comes from how rare the words are, but is at least the share of releases that match to this degree
   * and belong to another work, such as a sequel that the library lacks.
   */
  readonly title: Readonly<Record<TitleLevel, TitleOdds>>;
  /** In bits: how much less a reading is trusted than the title as written. */
  readonly reading: Readonly<Record<ReadingKind, number>>;
  readonly numbers: Readonly<Record<NumberLevel, Odds>>;
  /** For years, u is the share of the library's films that are as far from the release. */
  readonly years: Readonly<Record<KnownYearLevel, { readonly m: number }>>;
  /** For matching people, u comes from the number of the composer's films. */
  readonly people: Readonly<Record<KnownPeopleLevel, Odds>>;
  /** How often another work of a series has the same composer. */
  readonly sameComposer: number;
  /**
   * With the share of such releases that are named after a film but are not its music, and with bits against releases
   * whose kind rules out a film's music: training sees too few of them to learn a certain value.
   */
  readonly medium: Readonly<
    Record<MediumLevel, Odds & { readonly namesake: number; readonly likeFilms: number; readonly against: number }>
  >;
  readonly format: Readonly<Record<KnownFormatLevel, Odds>>;
  /** Counted once: most lists of films have no votes to learn from. */
  readonly fame: Readonly<Record<KnownFameLevel, Odds>>;
  /** Score to probability, rising; interpolated between the points. */
  readonly calibration: readonly (readonly [score: number, probability: number])[];
}
