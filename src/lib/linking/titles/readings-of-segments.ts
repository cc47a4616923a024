import type { AddReading, Read } from "./collect-readings.js";
import type { Told } from "./reading.js";
import type { Segment } from "./segments.js";
import { articles, determiners, titlePrefixes } from "./words.js";

/** Adds the readings that treat a title with slashes as one. */
export function addWhole(add: AddReading, segments: readonly Segment[], told: Told): void {
  const words = wordsOfAll(segments.filter((segment) => !segment.bracketed));
  add("stripped", { words, part: -1, told });
  addWithoutPrefix(add, { words, part: -1, told });
}

/** Adds the readings of one of the titles joined by slashes, or of the only one. */
export function addReadings(add: AddReading, segments: readonly Segment[], part: number, told: Told): void {
  const all = segments.filter((segment) => segment.words.length > 0);
  const named = all
    .filter((segment) => segment.named)
    .map((segment) => ({ segment, subtitles: subtitlesOf(segment, all) }));
  const subtitles = named.flatMap((name) => name.subtitles);
  const outside = all.filter((segment) => !segment.bracketed && !segment.named && !subtitles.includes(segment));
  const inside = all.filter((segment) => segment.bracketed && !segment.named);
  for (const { segment, subtitles } of named) {
    addNamed(add, segment.words, wordsOfAll(subtitles), part, told);
    addWithoutPossessor(add, [segment, ...subtitles], part, told);
  }
  if (named.length > 0) {
    add("song", { words: wordsOfAll(outside), part, told });
    addWithPhrases(add, segments, part);
    return;
  }

  add("stripped", { words: wordsOfAll(outside), part, told });
  addWithPhrases(add, segments, part);
  if (inside.length > 0) add("stripped", { words: wordsOfAll(all), part, told });
  for (const { words } of inside) add("alias", { words, part, told });
  addWithoutPrefix(add, { words: wordsOfAll(outside), part, told });
  addWithoutPossessor(add, outside, part, told);
  for (const side of sidesOf(outside)) {
    add("side", { words: wordsOfAll(side), part, told });
    for (let cut = 1; cut < side.length; cut++) {
      // Text after "Soundtrack" is not part of the title.
      const ended = side[cut - 1]?.hasHead ?? false;
      addHalves(add, wordsOfAll(side.slice(0, cut)), wordsOfAll(side.slice(cut)), ended, part, told);
    }
  }
  for (const { halves } of outside) if (halves !== undefined) addHalves(add, ...halves, true, part, told);
}

/** "Theme from X: Y" names X: Y, and X alone only partly. */
function addNamed(
  add: AddReading,
  words: readonly string[],
  subtitle: readonly string[],
  part: number,
  told: Told,
): void {
  add("named", { words: [...words, ...subtitle], part, told });
  if (subtitle.length > 0) addHalves(add, words, subtitle, false, part, told);
}

/** The segments after a segment that are separated only by colons. */
function subtitlesOf(segment: Segment, all: readonly Segment[]): Segment[] {
  const behind = all.slice(all.indexOf(segment) + 1);
  const end = behind.findIndex(
    ({ separator, bracketed, named }) => separator !== ":" || bracketed !== segment.bracketed || named,
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** "The Best of Enemies" is not a compilation if a film has that title: a phrase read as words tells nothing. */
function addWithPhrases(add: AddReading, segments: readonly Segment[], part: number): void {
  const outside = segments.filter((segment) => !segment.bracketed && segment.words.length > 0);
  const words = outside.flatMap((segment) => segment.ownWords);
  add("stripped", { words, part, told: toldBy(segments.filter((segment) => !outside.includes(segment))) });
}

function addWithoutPrefix(add: AddReading, { words, ...rest }: Read): void {
  for (let length = 1; length < words.length; length++) {
    if (titlePrefixes.has(words.slice(0, length).join(" "))) {
      add("unprefixed", { words: words.slice(length), ...rest });
    }
  }
}

/** William Shakespeare's, Metro Goldwyn Mayer presents; a longer one is the start of a sentence. */
const LONGEST_POSSESSOR = 5;

/**
 * A person or a house before a title does not belong to it: David Cronenberg's Crash. One word more often does
 * (Charlotte's Web), and so does what is no name (The Emperor's New Groove).
 */
function addWithoutPossessor(add: AddReading, outside: readonly Segment[], part: number, told: Told): void {
  const words = wordsOfAll(outside);
  const possessor = outside[0]?.possessor ?? 0;
  if (possessor === 0 || possessor > LONGEST_POSSESSOR || possessor >= words.length) return;
  const owner = words.slice(0, possessor);
  const isName = owner.length > 1 && !owner.some((word) => determiners.has(word) || articles.has(word));
  add(isName ? "owned" : "unprefixed", { words: words.slice(possessor), dropped: isName ? [] : owner, part, told });
}

function addHalves(
  add: AddReading,
  before: readonly string[],
  after: readonly string[],
  ended: boolean,
  part: number,
  told: Told,
): void {
  add(ended ? "stripped" : "before", { words: before, dropped: ended ? [] : after, part, told });
  add("after", { words: after, dropped: before, part, told });
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

/** What the phrases of some segments say. */
export function toldBy(segments: readonly Segment[]): Told {
  return {
    media: new Set(segments.flatMap((segment) => segment.media)),
    isSoundtrack: segments.some((segment) => segment.hasHead),
  };
}
