import { startsWith } from "./bytes-at.js";
import type { WantsRecord } from "./record-splitter.js";
import type { SearchWindow } from "./search-window.js";

/** The genres and styles that mark music made for a film, a show or a stage. */
const SCREEN = {
  genres: ["Stage & Screen"],
  styles: ["Soundtrack", "Score", "Theme", "Musical"],
} as const;

const screenGenres: ReadonlySet<string> = new Set(SCREEN.genres);
const screenStyles: ReadonlySet<string> = new Set(SCREEN.styles);

export function isScreen(genres: readonly string[], styles: readonly string[]): boolean {
  return genres.some((genre) => screenGenres.has(genre)) || styles.some((style) => screenStyles.has(style));
}

/** What a record for the screen shows where its genres and styles stand, unless characters are written as numbers. */
const MARK = new RegExp(
  [...Object.values(SCREEN).flat(), "&#", "<!"].map((text) => text.replace(/&(?!#)/, "&amp;")).join("|"),
);

const GENRES = Buffer.from("<genres");
const GENRES_END = Buffer.from("</genres>");
const STYLES = Buffer.from("<styles");
const STYLES_END = Buffer.from("</styles>");

/**
 * Tells by its bytes whether a record can be for the screen, without decoding it: that is what makes picking
 * soundtracks from a dump as fast as unpacking it. The answer is no only where that is certain.
 */
export function createScreenTest(): WantsRecord {
  const findGenres = createFinder(GENRES);
  const findStyles = createFinder(STYLES);

  return (window, start, end) => {
    const { bytes } = window;
    const genres = findGenres(window, start);
    if (genres >= end) return findStyles(window, start) < end;
    const behindGenres = endOf(bytes, GENRES_END, genres, end);
    // Styles stand right behind genres, if there are any: so they need not be searched for, which takes time.
    const hasStyles = startsWith(bytes, behindGenres, STYLES);
    if (!hasStyles && findStyles(window, start) < end) return true;
    const last = hasStyles ? endOf(bytes, STYLES_END, behindGenres, end) : behindGenres;
    return MARK.test(bytes.toString("latin1", genres, last));
  };
}

/** The index behind an end tag; the end of the record where it has none. */
function endOf(bytes: Buffer, endTag: Buffer, from: number, recordEnd: number): number {
  const found = bytes.indexOf(endTag, from);
  return found < 0 || found > recordEnd ? recordEnd : found + endTag.length;
}

/** Looks for text and remembers where it is, so that no byte is searched twice when records come in order. */
function createFinder(text: Buffer): (window: SearchWindow, from: number) => number {
  let searched: Buffer | undefined;
  let found = -1;
  return (window, from) => {
    if (window.bytes !== searched || found < from) {
      const index = window.indexOf(text, from);
      found = index < 0 ? Number.POSITIVE_INFINITY : index;
      searched = window.bytes;
    }
    return found;
  };
}
