import type { RecordTest } from "./record-splitter.js";

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
const STYLES = Buffer.from("<styles");

/** Genres and styles take fewer bytes, in almost every record. */
const LONGEST_LISTS = 400;

/**
 * Tells by its bytes whether a record can be for the screen, without decoding it: that is what makes picking
 * soundtracks from a dump as fast as unpacking it. The answer is no only where that is certain.
 */
export const screenTest: RecordTest = {
  mark: GENRES,
  wants(bytes, start, end, marked) {
    const genres = marked < start ? indexWithin(bytes, GENRES, start, end) : marked;
    if (genres === end) return indexWithin(bytes, STYLES, start, end) < end;
    const lists = bytes.toString("latin1", genres, Math.min(genres + LONGEST_LISTS, end));
    const behindGenres = indexBehind(lists, "</genres>", 0);
    if (behindGenres < 0) return true;
    if (lists.startsWith("<styles", behindGenres)) {
      const behindStyles = indexBehind(lists, "</styles>", behindGenres);
      return behindStyles < 0 || MARK.test(lists.slice(0, behindStyles));
    }
    // Styles stand right behind genres, if there are any: so they need not be searched for, which takes time.
    return indexWithin(bytes, STYLES, start, end) < end || MARK.test(lists.slice(0, behindGenres));
  },
};

/** The index behind a tag; -1 where it is not to be seen. */
function indexBehind(text: string, tag: string, from: number): number {
  const index = text.indexOf(tag, from);
  return index < 0 ? -1 : index + tag.length;
}

/** Where text stands first between two indices; the second where it does not. */
function indexWithin(bytes: Buffer, text: Buffer, from: number, end: number): number {
  const found = bytes.subarray(from, end).indexOf(text);
  return found < 0 ? end : from + found;
}
