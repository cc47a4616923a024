import { fold, wordsOf } from "./fold.js";
import { looseWords, numbersIn } from "./loose-words.js";
import { readSegments, type Segment } from "./title-segments.js";
import { type Medium, titlePrefixes } from "./words.js";

/**
 * How a reading came about, from the most to the least trusted:
 * - verbatim: the title as it stands
 * - stripped: without the phrases that say "soundtrack"
 * - named: what a phrase points at (theme from X)
 * - side: one side of `=`, or of `/`
 * - alias: what stands in brackets
 * - unprefixed: without the name of a series, a studio or a maker
 * - before, after: one side of a colon or dash
 * - song: what stands before a phrase that names another work
 */
export type ReadingKind =
  | "verbatim"
  | "stripped"
  | "named"
  | "side"
  | "alias"
  | "unprefixed"
  | "before"
  | "after"
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
  /** Which of the titles joined by `/` it reads, from 0; -1 when it reads all of them. */
  readonly part: number;
}

export interface ParsedTitle {
  readonly readings: readonly Reading[];
  /** What the stripped phrases say the music is for, and the phrases themselves. */
  readonly media: ReadonlySet<Medium>;
  readonly phrases: readonly string[];
  /** Whether a phrase says that this is music of something. */
  readonly isSoundtrack: boolean;
  readonly parts: number;
}

/** Reads a release title into several titles that it may stand for, and keeps what the stripped phrases tell. */
export function parseTitle(title: string): ParsedTitle {
  const parts = readSegments(title);
  const segments = parts.flat();
  const readings: Reading[] = [];
  const seen = new Set<string>();
  const add: AddReading = (kind, words, dropped, part) => {
    const key = words.join(" ");
    if (key === "" || seen.has(`${part} ${key}`)) return;
    seen.add(`${part} ${key}`);
    readings.push({
      kind,
      key,
      words: looseWords(words),
      numbers: numbersIn(words),
      dropped: looseWords(dropped),
      part,
    });
  };

  add("verbatim", wordsOf(fold(title)), [], -1);
  if (parts.length === 1) addReadings(add, segments, -1);
  else {
    addWhole(add, segments);
    for (const [index, part] of parts.entries()) addReadings(add, part, index);
  }

  return {
    readings,
    media: new Set(segments.flatMap((segment) => segment.media)),
    phrases: segments.flatMap((segment) => segment.phrases),
    isSoundtrack: segments.some((segment) => segment.hasHead),
    parts: parts.length,
  };
}

type AddReading = (kind: ReadingKind, words: readonly string[], dropped: readonly string[], part: number) => void;

/** The readings that take a title with slashes as one. */
function addWhole(add: AddReading, segments: readonly Segment[]): void {
  const words = wordsOfAll(segments.filter((segment) => !segment.bracketed));
  add("stripped", words, [], -1);
  addWithoutPrefix(add, words, -1);
}

function addReadings(add: AddReading, segments: readonly Segment[], part: number): void {
  const all = segments.filter((segment) => segment.words.length > 0);
  const named = all.filter((segment) => segment.named);
  const outside = all.filter((segment) => !segment.bracketed && !segment.named);
  const inside = all.filter((segment) => segment.bracketed && !segment.named);
  for (const segment of named) add("named", segment.words, [], part);
  if (named.length > 0) {
    add("song", wordsOfAll(outside), [], part);
    return;
  }

  add("stripped", wordsOfAll(outside), [], part);
  add(
    "stripped",
    outside.flatMap((segment) => segment.ownWords),
    [],
    part,
  );
  if (inside.length > 0) add("stripped", wordsOfAll(all), [], part);
  for (const segment of inside) add("alias", segment.words, [], part);
  addWithoutPrefix(add, wordsOfAll(outside), part);
  for (const side of sidesOf(outside)) {
    add("side", wordsOfAll(side), [], part);
    for (let cut = 1; cut < side.length; cut++) {
      const [before, after] = [wordsOfAll(side.slice(0, cut)), wordsOfAll(side.slice(cut))];
      add("before", before, after, part);
      add("after", after, before, part);
    }
  }
}

function addWithoutPrefix(add: AddReading, words: readonly string[], part: number): void {
  for (let length = 1; length < words.length; length++) {
    if (titlePrefixes.has(words.slice(0, length).join(" "))) add("unprefixed", words.slice(length), [], part);
  }
}

/** The runs of segments between equals signs. */
function sidesOf(segments: readonly Segment[]): Segment[][] {
  const sides: Segment[][] = [];
  for (const segment of segments) {
    if (segment.separator === "=" || sides.length === 0) sides.push([]);
    sides.at(-1)?.push(segment);
  }
  return sides;
}

function wordsOfAll(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => segment.words);
}
