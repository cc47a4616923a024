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

const LESS = 0x3c;
const EXCLAMATION = 0x21;

/** Whether comments, CDATA sections or processing instructions may be in the bytes; hardly any dump has them. */
export function mayHideText(bytes: Buffer): boolean {
  return SIGNS.some((sign) => bytes.includes(sign));
}

/**
 * Passes over the comments and CDATA sections that start in a range. Returns its end, or the end of a section that
 * reaches beyond it, or the start of a section that does not end in the bytes.
 */
export function skipHiddenText(bytes: Buffer, from: number, to: number): number {
  let index = from;
  while (index < to) {
    const section = bytes[index] === LESS && bytes[index + 1] === EXCLAMATION ? sectionAt(bytes, index) : undefined;
    if (section === undefined) {
      index += 1;
      continue;
    }
    const close = bytes.indexOf(section.close, index + section.open.length);
    if (close < 0) return index;
    index = close + section.close.length;
  }
  return index;
}

/** XML without its comments and processing instructions, and with CDATA sections turned into escaped text. */
export function withoutHiddenText(xml: string): string {
  return xml.replace(HIDDEN, (_section, cdata: string | undefined) => (cdata === undefined ? "" : escapeText(cdata)));
}

/** XML with blanks in the place of comments, CDATA sections and processing instructions. */
export function withHiddenTextBlank(xml: string): string {
  return xml.replace(HIDDEN, (section) => " ".repeat(section.length));
}

function sectionAt(bytes: Buffer, index: number): (typeof SECTIONS)[number] | undefined {
  return SECTIONS.find(({ open }) => startsWith(bytes, index, open));
}
