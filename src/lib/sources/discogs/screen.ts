import type { ScreenWords } from "../../kernels/read-releases/release-program.js";
import type { RecordTest } from "../../kernels/search-window/search-window.js";
import { escapeText } from "./xml/xml-text.js";

/** The genres and styles that mark music made for a film, a show or a stage. */
export const SCREEN = {
  genres: ["Stage & Screen"],
  styles: ["Soundtrack", "Score", "Theme", "Musical"],
} as const;

const screenGenres: ReadonlySet<string> = new Set(SCREEN.genres);
const screenStyles: ReadonlySet<string> = new Set(SCREEN.styles);

export function isScreen(genres: readonly string[], styles: readonly string[]): boolean {
  return genres.some((genre) => screenGenres.has(genre)) || styles.some((style) => screenStyles.has(style));
}

/** The same as XML writes them. */
export const screenWords: ScreenWords = {
  genres: SCREEN.genres.map(asInXml),
  styles: SCREEN.styles.map(asInXml),
};

/**
 * Tells by its bytes whether a record can be for the screen, without decoding it. That makes picking soundtracks from a
 * dump as fast as unpacking it. XML may also write characters as numbers.
 */
export const screenTest: RecordTest = {
  lists: [Buffer.from("<genres"), Buffer.from("<styles")],
  words: [...screenWords.genres, ...screenWords.styles, Buffer.from("&#")],
};

function asInXml(text: string): Buffer {
  return Buffer.from(escapeText(text));
}
