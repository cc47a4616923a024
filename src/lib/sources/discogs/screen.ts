import type { WantsRecord } from "./record-splitter.js";

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

/**
 * Tells by its bytes whether a record can be for the screen, without decoding it: that is what makes picking
 * soundtracks from a dump as fast as unpacking it. Where characters are written as numbers the answer is yes,
 * to be on the safe side.
 */
export function createScreenTest(): WantsRecord {
  const sections = Object.entries(SCREEN).map(([section, names]) => ({
    find: createFinder(`<${section}`),
    endTag: Buffer.from(`</${section}`),
    mark: new RegExp([...names.map((name) => name.replace("&", "&amp;")), "&#", "<!"].join("|")),
  }));

  return (bytes, start, end) =>
    sections.some(({ find, endTag, mark }) => {
      const section = find(bytes, start);
      if (section >= end) return false;
      const sectionEnd = bytes.indexOf(endTag, section);
      return mark.test(bytes.toString("latin1", section, sectionEnd < 0 ? end : Math.min(sectionEnd, end)));
    });
}

/** Looks for text and remembers where it is, so that no byte is searched twice when records come in order. */
function createFinder(text: string): (bytes: Buffer, from: number) => number {
  const wanted = Buffer.from(text);
  let searched: Buffer | undefined;
  let found = -1;
  return (bytes, from) => {
    if (bytes !== searched || found < from) {
      const index = bytes.indexOf(wanted, from);
      found = index < 0 ? Number.POSITIVE_INFINITY : index;
      searched = bytes;
    }
    return found;
  };
}
