import type { Medium } from "./words.js";

/**
 * How a reading came about, from the most to the least trusted:
 * - verbatim: the title as it stands
 * - stripped: without the phrases that say "soundtrack"
 * - named: what a phrase points at (theme from X)
 * - side: one side of `=`, or of `/`
 * - alias: what stands in brackets
 * - unprefixed: without the name of a series, a studio or a maker
 * - owned: without the full name of an author or a presenter
 * - before, after: one side of a colon, a dash or a phrase
 * - list: one item of what may be a list of titles
 * - song: what stands before a phrase that names another work
 */
export type ReadingKind =
  | "verbatim"
  | "stripped"
  | "named"
  | "side"
  | "alias"
  | "unprefixed"
  | "owned"
  | "before"
  | "after"
  | "list"
  | "song";

export interface Reading {
  readonly kind: ReadingKind;
  /** Folded words joined by blanks: equal keys are equal titles. */
  readonly key: string;
  /** Words for comparing: numbers normalised, articles and joiners dropped. */
  readonly words: readonly string[];
  /** The numbers among them that tell the parts of a series apart. */
  readonly numbers: string;
  /** Words of the title that this reading leaves out and no phrase explains. */
  readonly dropped: readonly string[];
  /** The title it reads among those joined by `/` or in a list, from 0; -1 if it reads all of them. */
  readonly part: number;
  /** What the phrases that are not words of this reading say. */
  readonly told: Told;
}

/** What the phrases of a title say. */
export interface Told {
  readonly media: ReadonlySet<Medium>;
  /** Whether a phrase says that this is music of something. */
  readonly isSoundtrack: boolean;
}

export interface ParsedTitle extends Told {
  readonly readings: readonly Reading[];
  /** The lists that the title may be, each as readings with one part per item. */
  readonly lists: readonly (readonly Reading[])[];
  readonly phrases: readonly string[];
  readonly parts: number;
  /** The film's year, if the title gives it: (1990 Motion Picture Soundtrack). */
  readonly year: number | undefined;
}
