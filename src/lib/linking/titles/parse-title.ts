import { fold, wordsOf } from "./fold.js";
import { looseWords, numbersIn } from "./loose-words.js";
import { inNaturalOrder } from "./natural-order.js";
import type { ParsedTitle, Reading, ReadingKind, Told } from "./reading.js";
import { MAXIMUM_LENGTH, readSegments, type Segment } from "./segments.js";
import { readLists, type TitleList } from "./title-lists.js";
import { titlePrefixes } from "./words.js";

/** Reads a release title into several titles that it may stand for, and keeps what the stripped phrases tell. */
export function parseTitle(title: string): ParsedTitle {
  const text = inNaturalOrder(title);
  const parts = readSegments(text);
  const segments = parts.flat();
  const told = toldBy(segments);
  const { readings, add } = collectReadings();
  // "Greatest Hits" is nothing but a phrase, even if a film should be called so.
  const isMore = segments.some(({ words }) => words.length > 0);
  add("verbatim", { words: wordsOf(fold(text)), part: -1, told: isMore ? NOTHING_TOLD : told });
  if (parts.length === 1) addReadings(add, segments, -1, told);
  else {
    addWhole(add, segments, told);
    for (const [index, part] of parts.entries()) addReadings(add, part, index, told);
  }

  return {
    readings,
    lists: readLists(text).map((items) => readingsOfList(items, told)),
    ...told,
    phrases: segments.flatMap((segment) => segment.phrases),
    parts: parts.length,
    year: yearIn(text),
  };
}

/** In brackets alone, or before a word for film. */
const YEAR = /[([]\s*((?:18|19|20)\d\d)\s*(?:[)\]]|(?:original\s+)?(?:motion picture|movie|film)\b)/iu;

function yearIn(title: string): number | undefined {
  const found = YEAR.exec(title.slice(0, MAXIMUM_LENGTH))?.[1];
  return found === undefined ? undefined : Number(found);
}

const NOTHING_TOLD: Told = { media: new Set(), isSoundtrack: false };

function toldBy(segments: readonly Segment[]): Told {
  return {
    media: new Set(segments.flatMap((segment) => segment.media)),
    isSoundtrack: segments.some((segment) => segment.hasHead),
  };
}

interface Read {
  readonly words: readonly string[];
  readonly dropped?: readonly string[];
  readonly part: number;
  readonly told: Told;
}

type AddReading = (kind: ReadingKind, read: Read) => void;

function collectReadings(): { readings: Reading[]; add: AddReading } {
  const readings: Reading[] = [];
  const seen = new Set<string>();
  const add: AddReading = (kind, { words, dropped = [], part, told }) => {
    const key = words.join(" ");
    if (key === "" || seen.has(`${part} ${key}`)) return;
    seen.add(`${part} ${key}`);
    readings.push({
      kind,
      key,
      words: looseWords(words),
      // A sequel stays a sequel when its number is left out.
      numbers: numbersIn(words) || withoutFirst(numbersIn(dropped)),
      dropped: looseWords(dropped),
      part,
      told,
    });
  };
  return { readings, add };
}

/** The first part is often called without its number, and the first record of several is no part. */
function withoutFirst(numbers: string): string {
  return numbers === "1" ? "" : numbers;
}

/** The readings that take a title with slashes as one. */
function addWhole(add: AddReading, segments: readonly Segment[], told: Told): void {
  const words = wordsOfAll(segments.filter((segment) => !segment.bracketed));
  add("stripped", { words, part: -1, told });
  addWithoutPrefix(add, { words, part: -1, told });
}

function addReadings(add: AddReading, segments: readonly Segment[], part: number, told: Told): void {
  const all = segments.filter((segment) => segment.words.length > 0);
  const named = all
    .filter((segment) => segment.named)
    .map((segment) => ({ segment, subtitles: subtitlesOf(segment, all) }));
  const subtitles = named.flatMap((name) => name.subtitles);
  const outside = all.filter((segment) => !segment.bracketed && !segment.named && !subtitles.includes(segment));
  const inside = all.filter((segment) => segment.bracketed && !segment.named);
  for (const name of named) addNamed(add, name.segment.words, wordsOfAll(name.subtitles), part, told);
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
      // What follows "Soundtrack" is no part of the title.
      const ended = side[cut - 1]?.hasHead ?? false;
      addHalves(add, wordsOfAll(side.slice(0, cut)), wordsOfAll(side.slice(cut)), ended, part, told);
    }
  }
  for (const { halves } of outside) if (halves !== undefined) addHalves(add, ...halves, true, part, told);
}

/** "Theme from X: Y" names X: Y, and X alone only in part. */
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

/** What follows a segment behind colons, as far as nothing else separates it. */
function subtitlesOf(segment: Segment, all: readonly Segment[]): Segment[] {
  const behind = all.slice(all.indexOf(segment) + 1);
  const end = behind.findIndex(
    ({ separator, bracketed, named }) => separator !== ":" || bracketed !== segment.bracketed || named,
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** "The Best of Enemies" is no compilation if a film is called so: a phrase that is read as words tells nothing. */
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

function addWithoutPossessor(add: AddReading, outside: readonly Segment[], part: number, told: Told): void {
  const words = wordsOfAll(outside);
  const possessor = outside[0]?.possessor ?? 0;
  if (possessor === 0 || possessor >= words.length) return;
  add("unprefixed", { words: words.slice(possessor), dropped: words.slice(0, possessor), part, told });
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

function readingsOfList(items: TitleList, told: Told): Reading[] {
  const { readings, add } = collectReadings();
  for (const [part, titles] of items.entries()) {
    for (const words of titles) add("list", { words, part, told });
  }
  return readings;
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
