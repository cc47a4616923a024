import { parseId } from "../record-id.js";
import type { Credit } from "../release.js";
import { nextChild, type XmlCursor } from "./xml-cursor.js";
import { readTexts, textFields } from "./xml-texts.js";

const CREDIT_TEXTS = textFields("id", "name", "anv", "join", "role", "tracks");

/** Reads the artists inside `parent`, which is `artists` or `extraartists`. */
export function readCredits(cursor: XmlCursor, parent: string): Credit[] {
  const credits: Credit[] = [];
  while (nextChild(cursor, parent)) {
    const [id, name, anv, join, role, tracks] = readTexts(cursor, "artist", CREDIT_TEXTS);
    credits.push({
      position: credits.length + 1,
      artist_id: parseId(id),
      name: name || null,
      anv: anv || null,
      join_phrase: join || null,
      role: role || null,
      tracks: tracks || null,
    });
  }
  return credits;
}
