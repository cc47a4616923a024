import { startsWith } from "./bytes-at.js";
import { escapeText } from "./xml-text.js";

/** Where tags may stand that are none: what opens and what closes it. */
const SECTIONS = [
  { open: Buffer.from("<!--"), close: Buffer.from("-->") },
  { open: Buffer.from("<![CDATA["), close: Buffer.from("]]>") },
];

/** The same in text, and processing instructions, in which nobody writes tags. */
const HIDDEN = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>/g;

/** What the three contain, beginning with a byte that is rare in a dump: so the search runs at memory speed. */
const SIGNS = ["!--", "![C", "?>"].map((sign) => Buffer.from(sign));

/** Whether comments, CDATA sections or processing instructions may be in the bytes; hardly any dump has them. */
export function mayHideText(bytes: Buffer): boolean {
  return SIGNS.some((sign) => bytes.includes(sign));
}

/**
 * The index behind the comment or CDATA section at an index, behind its `<` where none starts there, and the end of the
 * bytes where they do not hold all of it.
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

/** XML with blanks in the place of comments, CDATA sections and processing instructions. */
export function withHiddenTextBlank(xml: string): string {
  return xml.replace(HIDDEN, (section) => " ".repeat(section.length));
}
