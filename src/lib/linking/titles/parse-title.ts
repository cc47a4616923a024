import { collectReadings } from "./collect-readings.js";
import { fold, wordsOf } from "./fold.js";
import { inNaturalOrder } from "./natural-order.js";
import type { ParsedTitle, Reading, Told } from "./reading.js";
import { addReadings, addWhole, toldBy } from "./readings-of-segments.js";
import { readSegments } from "./segments.js";
import { MAXIMUM_LENGTH } from "./stretches.js";
import { readLists, type TitleList } from "./title-lists.js";

/**
 * Reads a release title into several titles that it may stand for, and keeps what the stripped phrases tell.
 *
 * ```js
 * const { readings, media, year } = parseTitle("Heat (Music From The 1995 Motion Picture)");
 * readings.map(({ key }) => key); // ["heat music from the 1995 motion picture", "heat", …]
 * media; // Set { "film" }
 * ```
 */
export function parseTitle(title: string): ParsedTitle {
  const text = inNaturalOrder(title);
  const parts = readSegments(text);
  const segments = parts.flat();
  const told = toldBy(segments);
  const { readings, add } = collectReadings();
  // "Greatest Hits" is only a phrase, even if a film should have that title.
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

/** Alone in brackets, or before a word for film. */
const YEAR = /[([]\s*((?:18|19|20)\d\d)\s*(?:[)\]]|(?:original\s+)?(?:motion picture|movie|film)\b)/iu;

function yearIn(title: string): number | undefined {
  const found = YEAR.exec(title.slice(0, MAXIMUM_LENGTH))?.[1];
  return found === undefined ? undefined : Number(found);
}

const NOTHING_TOLD: Told = { media: new Set(), isSoundtrack: false };

function readingsOfList(items: TitleList, told: Told): Reading[] {
  const { readings, add } = collectReadings();
  for (const [part, titles] of items.entries()) {
    for (const words of titles) add("list", { words, part, told });
  }
  return readings;
}
