import { MalformedRecord } from "./malformed-record.js";
import { decodeAttribute } from "./xml-text.js";

/** The XML of one record in two forms: comparing is fastest in bytes, extracting is fastest in text. */
export interface RecordXml {
  /** UTF-8. */
  readonly bytes: Buffer;
  /** One character per byte (latin1), so that an index means the same in both. */
  readonly text: string;
}

/**
 * A position in the XML of one record. The reader moves it from element to element and decodes only what it needs,
 * which is several times faster than a parser that reports everything.
 */
export interface XmlCursor extends RecordXml {
  at: number;
  /** The name of the element that was opened last, */
  name: string;
  /** its attributes as written in the XML, */
  attributes: string;
  /** and whether it is `<like-this/>`, with its end still to be read. */
  isEmpty: boolean;
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const LAST_ASCII = 0x7f;

/** Opens the root element. The XML must not contain comments, CDATA sections or processing instructions. */
export function openRecord({ bytes, text }: RecordXml, element: string): XmlCursor {
  const cursor = { bytes, text, at: 0, name: "", attributes: "", isEmpty: false };
  open(cursor);
  if (cursor.name !== element) throw new MalformedRecord(`found <${cursor.name}> where <${element}> was expected`);
  return cursor;
}

/** Makes sure that nothing follows the record, so that nothing is lost. */
export function endRecord(cursor: XmlCursor): void {
  if (cursor.at < cursor.text.length) {
    throw new MalformedRecord(`the record goes on after its end: ${whatFollows(cursor)}`);
  }
}

/** Opens the next element inside `parent`. If there is none, closes `parent` and returns false. */
export function nextChild(cursor: XmlCursor, parent: string): boolean {
  if (cursor.isEmpty) {
    cursor.isEmpty = false;
    return false;
  }
  const { bytes, text } = cursor;
  const start = bytes[cursor.at] === LESS ? cursor.at : text.indexOf("<", cursor.at);
  if (start < 0) throw new MalformedRecord(`<${parent}> is not closed`);
  cursor.at = start;
  if (bytes[start + 1] === SLASH) {
    closeElement(cursor, parent);
    return false;
  }
  open(cursor);
  return true;
}

/** Skips the element that was opened last. In dumps, no element contains another of the same name. */
export function skip(cursor: XmlCursor): void {
  if (cursor.isEmpty) {
    cursor.isEmpty = false;
    return;
  }
  const { text, name } = cursor;
  const end = text.indexOf(`</${name}`, cursor.at);
  if (end < 0) throw new MalformedRecord(`<${name}> is not closed`);
  cursor.at = end;
  closeElement(cursor, name);
}

/** The trimmed value of an attribute of the element that was opened last; empty if it has none of that name. */
export function attribute(cursor: XmlCursor, name: string): string {
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(cursor.attributes); match !== null; match = ATTRIBUTE.exec(cursor.attributes)) {
    const [, found, inQuotes, inApostrophes] = match;
    if (found === name) return decodeAttribute(inQuotes ?? inApostrophes ?? "").trim();
  }
  return "";
}

function open(cursor: XmlCursor): void {
  const { bytes, text, at } = cursor;
  let end = at + 1;
  while (isNameByte(bytes[end] ?? SPACE)) end += 1;
  cursor.name = text.slice(at + 1, end);
  if (bytes[end] === GREATER) {
    cursor.attributes = "";
    cursor.at = end + 1;
    return;
  }
  const close = endOfTag(bytes, end, cursor.name);
  cursor.isEmpty = bytes[close - 1] === SLASH;
  cursor.attributes = utf8Text(cursor, end, cursor.isEmpty ? close - 1 : close);
  cursor.at = close + 1;
}

/** Reads the end tag at the cursor. */
export function closeElement(cursor: XmlCursor, name: string): void {
  const { bytes, text, at } = cursor;
  const afterName = at + 2 + name.length;
  const end = bytes[afterName] === GREATER ? afterName : text.indexOf(">", at);
  if (!text.startsWith(name, at + 2) || (end !== afterName && text.slice(afterName, end).trim() !== "")) {
    throw new MalformedRecord(`<${name}> is not closed before ${whatFollows(cursor)}`);
  }
  cursor.at = end + 1;
}

/** A part of the record, decoded. */
export function utf8Text({ bytes, text }: RecordXml, start: number, end: number): string {
  return isAscii(bytes, start, end) ? text.slice(start, end) : bytes.toString("utf8", start, end);
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if ((bytes[index] ?? 0) > LAST_ASCII) return false;
  }
  return true;
}

/** The next few characters, enough to find the place. */
function whatFollows({ bytes, at }: XmlCursor): string {
  return bytes.toString("utf8", at, at + 40);
}

/** A tag ends at the first `>` outside quotes. */
function endOfTag(bytes: Buffer, start: number, name: string): number {
  let quote = 0;
  for (let index = start; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) {
      return index;
    } else if (byte === QUOTE || byte === APOSTROPHE) {
      quote = byte;
    }
  }
  throw new MalformedRecord(`the tag <${name}> has no end`);
}

function isNameByte(byte: number): boolean {
  return byte > SPACE && byte !== GREATER && byte !== SLASH;
}
