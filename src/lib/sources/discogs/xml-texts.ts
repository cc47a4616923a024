import { MalformedRecord } from "./malformed-record.js";
import { closeElement, nextChild, skip, type XmlCursor } from "./xml-cursor.js";
import { decodeText } from "./xml-text.js";

/** Children of an element whose texts are wanted, in the order in which dumps have them. */
export interface TextFields<Names extends readonly string[]> {
  readonly names: Names;
  readonly tags: readonly { readonly start: string; readonly end: string; readonly empty: string }[];
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
const LAST_PLAIN = 0xfffd;

export function textFields<const Names extends readonly string[]>(...names: Names): TextFields<Names> {
  return { names, tags: names.map((name) => ({ start: `<${name}>`, end: `</${name}>`, empty: `<${name}/>` })) };
}

/**
 * The texts of the fields inside `parent`, trimmed, in the order of the fields; closes `parent`. Its other children go
 * to `readOther`. A field that is missing has no text; of several by one name the last counts.
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
  // One text a name: the mapped type says so, which map() cannot.
  return texts as { [Index in keyof Names]: string };
}

/** The texts of all children of `parent` that have any, trimmed; closes it. */
export function readList(cursor: XmlCursor, parent: string): string[] {
  const texts: string[] = [];
  while (nextChild(cursor, parent)) {
    const text = readText(cursor);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** The text of the element that was opened last, trimmed; closes it. */
export function readText(cursor: XmlCursor): string {
  if (cursor.isEmpty) {
    cursor.isEmpty = false;
    return "";
  }
  const { name } = cursor;
  const end = textEnd(cursor, name);
  const text = textBetween(cursor.xml, cursor.at, end);
  cursor.at = end;
  closeElement(cursor, name);
  return text;
}

/**
 * Reads fields as long as they follow each other as expected and have no attributes, and returns which one is next.
 * Dumps are made of little else, and comparing with a known tag is faster than reading an unknown one.
 */
function readUsualTexts(
  cursor: XmlCursor,
  { names, tags }: TextFields<readonly string[]>,
  first: number,
  texts: string[],
) {
  const { xml } = cursor;
  if (cursor.isEmpty) return first;
  let index = first;
  for (let tag = tags[index]; tag !== undefined; tag = tags[++index]) {
    if (xml.startsWith(tag.empty, cursor.at)) {
      cursor.at += tag.empty.length;
      continue;
    }
    if (!xml.startsWith(tag.start, cursor.at)) break;
    const name = names[index] ?? "";
    cursor.at += tag.start.length;
    const end = textEnd(cursor, name);
    texts[index] = textBetween(xml, cursor.at, end);
    cursor.at = end;
    if (xml.startsWith(tag.end, end)) cursor.at += tag.end.length;
    else closeElement(cursor, name);
  }
  return index;
}

function textEnd({ xml, at }: XmlCursor, name: string): number {
  const end = xml.indexOf("<", at);
  if (end < 0) throw new MalformedRecord(`<${name}> is not closed`);
  return end;
}

function textBetween(xml: string, start: number, end: number): string {
  const text = xml.slice(start, end);
  return (isPlain(text) ? text : decodeText(text)).trim();
}

/** Whether the text means what it is, as almost all does. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < SPACE || code === AMPERSAND || code > LAST_PLAIN) return false;
  }
  return true;
}
