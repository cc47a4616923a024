import { startsWith } from "./bytes-at.js";
import { MalformedRecord } from "./malformed-record.js";
import { closeElement, nextChild, skip, type XmlCursor } from "./xml-cursor.js";
import { decodeText } from "./xml-text.js";

/** Child elements whose texts are wanted, in the order in which dumps have them. */
export interface TextFields<Names extends readonly string[]> {
  readonly names: Names;
  readonly tags: readonly { readonly start: Buffer; readonly end: Buffer }[];
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const LAST_ASCII = 0x7f;

export function textFields<const Names extends readonly string[]>(...names: Names): TextFields<Names> {
  const tags = names.map((name) => ({ start: Buffer.from(`<${name}`), end: Buffer.from(`</${name}>`) }));
  return { names, tags };
}

/**
 * The trimmed texts of the fields inside `parent`, in the order of the fields; closes `parent`. Other children go to
 * `readOther`. A missing field gives an empty text; if a name occurs several times, the last one counts.
 */
export function readTexts<Names extends readonly string[]>(
  cursor: XmlCursor,
  parent: string,
  fields: TextFields<Names>,
  readOther: (cursor: XmlCursor) => void = skip,
): { [Index in keyof Names]: string } {
  const texts = fields.names.map(() => "");
  let usual = readUsualTexts(cursor, fields, 0, texts);
  while (nextChild(cursor, parent)) {
    const index = fields.names.indexOf(cursor.name);
    if (index < 0) readOther(cursor);
    else texts[index] = readText(cursor);
    usual = readUsualTexts(cursor, fields, Math.max(usual, index + 1), texts);
  }
  // One text per name: the mapped type says so, but map() cannot.
  return texts as { [Index in keyof Names]: string };
}

/** The trimmed texts of all children of `parent`, without empty ones; closes `parent`. */
export function readList(cursor: XmlCursor, parent: string): string[] {
  const texts: string[] = [];
  while (nextChild(cursor, parent)) {
    const text = readText(cursor);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** The trimmed text of the element that was opened last; closes it. */
export function readText(cursor: XmlCursor): string {
  if (cursor.isEmpty) {
    cursor.isEmpty = false;
    return "";
  }
  const { name } = cursor;
  const text = readUpToTag(cursor, name);
  closeElement(cursor, name);
  return text;
}

/**
 * Reads fields while they follow each other as expected and have no attributes, and returns the index of the next
 * field. Dumps consist mostly of these, and comparing with a known tag is faster than parsing an unknown one.
 */
function readUsualTexts(
  cursor: XmlCursor,
  { names, tags }: TextFields<readonly string[]>,
  first: number,
  texts: string[],
) {
  const { bytes } = cursor;
  if (cursor.isEmpty) return first;
  let index = first;
  for (let tag = tags[index]; tag !== undefined; tag = tags[++index]) {
    if (!startsWith(bytes, cursor.at, tag.start)) break;
    const behindName = cursor.at + tag.start.length;
    if (bytes[behindName] === SLASH && bytes[behindName + 1] === GREATER) {
      cursor.at = behindName + 2;
      continue;
    }
    if (bytes[behindName] !== GREATER) break;
    const name = names[index] ?? "";
    cursor.at = behindName + 1;
    texts[index] = readUpToTag(cursor, name);
    if (startsWith(bytes, cursor.at, tag.end)) cursor.at += tag.end.length;
    else closeElement(cursor, name);
  }
  return index;
}

/** The trimmed text from the cursor to the next tag. Almost no text needs decoding. */
function readUpToTag(cursor: XmlCursor, name: string): string {
  const { bytes, text, at } = cursor;
  let isPlain = true;
  let end = at;
  for (; end < bytes.length; end++) {
    const byte = bytes[end] ?? LESS;
    if (byte === LESS) break;
    if (byte < SPACE || byte === AMPERSAND || byte > LAST_ASCII) isPlain = false;
  }
  if (end === bytes.length) throw new MalformedRecord(`<${name}> is not closed`);
  cursor.at = end;
  if (!isPlain) return decodeText(bytes.toString("utf8", at, end)).trim();
  const isTrimmed = bytes[at] !== SPACE && bytes[end - 1] !== SPACE;
  return isTrimmed ? text.slice(at, end) : text.slice(at, end).trim();
}
