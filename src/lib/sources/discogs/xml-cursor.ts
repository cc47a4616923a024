import { MalformedRecord } from "./malformed-record.js";
import { decodeAttribute } from "./xml-text.js";

/**
 * A place in the XML of one record. The record's reader moves it from element to element, and so decides itself
 * what is worth decoding: that is several times faster than a parser that reports everything.
 */
export interface XmlCursor {
  readonly xml: string;
  at: number;
  /** The element that was opened last: its name, */
  name: string;
  /** its attributes as they stand in the XML, */
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

/** Opens the element that the XML consists of. It must be free of comments, CDATA and processing instructions. */
export function openRecord(xml: string, element: string): XmlCursor {
  const cursor = { xml, at: 0, name: "", attributes: "", isEmpty: false };
  open(cursor);
  if (cursor.name !== element) throw new MalformedRecord(`<${cursor.name}> stands where <${element}> is expected`);
  return cursor;
}

/** Makes sure that the record was all there is, so that nothing behind it is lost. */
export function endRecord({ xml, at }: XmlCursor): void {
  if (at < xml.length) throw new MalformedRecord(`more follows where the record ends: ${xml.slice(at, at + 40)}`);
}

/** Opens the next element inside `parent`; false when there is none, and then `parent` is closed. */
export function nextChild(cursor: XmlCursor, parent: string): boolean {
  if (cursor.isEmpty) {
    cursor.isEmpty = false;
    return false;
  }
  const { xml } = cursor;
  const start = xml.charCodeAt(cursor.at) === LESS ? cursor.at : xml.indexOf("<", cursor.at);
  if (start < 0) throw new MalformedRecord(`<${parent}> is not closed`);
  cursor.at = start;
  if (xml.charCodeAt(start + 1) === SLASH) {
    closeElement(cursor, parent);
    return false;
  }
  open(cursor);
  return true;
}

/** Passes over the element that was opened last. None that a dump has contains another one of its own name. */
export function skip(cursor: XmlCursor): void {
  if (cursor.isEmpty) {
    cursor.isEmpty = false;
    return;
  }
  const { xml, name } = cursor;
  const end = xml.indexOf(`</${name}`, cursor.at);
  if (end < 0) throw new MalformedRecord(`<${name}> is not closed`);
  cursor.at = end;
  closeElement(cursor, name);
}

/** The value of an attribute of the element that was opened last, trimmed; empty when it has none of that name. */
export function attribute(cursor: XmlCursor, name: string): string {
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(cursor.attributes); match !== null; match = ATTRIBUTE.exec(cursor.attributes)) {
    const [, found, inQuotes, inApostrophes] = match;
    if (found === name) return decodeAttribute(inQuotes ?? inApostrophes ?? "").trim();
  }
  return "";
}

function open(cursor: XmlCursor): void {
  const { xml, at } = cursor;
  let end = at + 1;
  while (isNameCode(xml.charCodeAt(end))) end += 1;
  cursor.name = xml.slice(at + 1, end);
  if (xml.charCodeAt(end) === GREATER) {
    cursor.attributes = "";
    cursor.at = end + 1;
    return;
  }
  const close = endOfTag(xml, end, cursor.name);
  cursor.isEmpty = xml.charCodeAt(close - 1) === SLASH;
  cursor.attributes = xml.slice(end, cursor.isEmpty ? close - 1 : close);
  cursor.at = close + 1;
}

/** Reads the end tag at the cursor. */
export function closeElement(cursor: XmlCursor, name: string): void {
  const { xml, at } = cursor;
  const afterName = at + 2 + name.length;
  const end = xml.charCodeAt(afterName) === GREATER ? afterName : xml.indexOf(">", at);
  if (!xml.startsWith(name, at + 2) || (end !== afterName && xml.slice(afterName, end).trim() !== "")) {
    throw new MalformedRecord(`<${name}> is not closed before ${xml.slice(at, at + 40)}`);
  }
  cursor.at = end + 1;
}

/** A tag ends at the first `>` outside quotes. */
function endOfTag(xml: string, start: number, name: string): number {
  let quote = 0;
  for (let index = start; index < xml.length; index++) {
    const code = xml.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) {
      return index;
    } else if (code === QUOTE || code === APOSTROPHE) {
      quote = code;
    }
  }
  throw new MalformedRecord(`the tag <${name}> has no end`);
}

function isNameCode(code: number): boolean {
  return code > SPACE && code !== GREATER && code !== SLASH;
}
