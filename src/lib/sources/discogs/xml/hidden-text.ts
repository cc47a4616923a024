import { startsWith } from "./bytes-at.js";
import { escapeText } from "./xml-text.js";

/** Sections in which tags do not count: what opens and what closes each. */
const SECTIONS = [
  { open: Buffer.from("<!--"), close: Buffer.from("-->") },
  { open: Buffer.from("<![CDATA["), close: Buffer.from("]]>") },
];

/** The same sections in text, and processing instructions, where tags are not to be expected. */
const HIDDEN = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>/g;

/** Bytes that the three contain. Each starts with a byte that is rare in a dump, so the search runs at memory speed. */
const SIGNS = ["!--", "![C", "?>"].map((sign) => Buffer.from(sign));

/** Whether the bytes may contain comments, CDATA sections or processing instructions; hardly any dump does. */
export function mayHideText(bytes: Buffer): boolean {
  return SIGNS.some((sign) => bytes.includes(sign));
}

/**
 * The index after the comment or CDATA section that starts at an index; after its `<` if none starts there, and the end
 * of the bytes if they do not contain all of it.
 */
export function endOfHiddenText(bytes: Buffer, start: number): number {
  const section = SECTIONS.find(({ open }) => startsWith(bytes, start, open));
  if (section === undefined) return start + 1;
  const close = bytes.indexOf(section.close, start + section.open.length);
  return close < 0 ? bytes.length : close + section.close.length;
}

/** XML without its comments and processing instructions, and with CDATA sections turned into escaped text. */
export function withoutHiddenText(xml: string): string {
  return xml.replace(HIDDEN, (_section, cdata: string | undefined) => (cdata === undefined ? "" : escapeText(cdata)));
}

/** XML with comments, CDATA sections and processing instructions replaced by blanks. */
export function withHiddenTextBlank(xml: string): string {
  return xml.replace(HIDDEN, (section) => " ".repeat(section.length));
}
