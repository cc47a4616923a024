/** The named characters of XML; dumps use no other names. */
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Characters that XML forbids, yet dumps contain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const OTHER_REFERENCE = /&(?!amp;)/;

/** Decoded text: references resolved, line ends as LF, and U+FFFD in place of invalid characters. */
export function decodeText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return resolveReferences(lines).replace(FORBIDDEN, "\ufffd");
}

/** Most references are ampersands, which can be replaced without a regular expression. */
function resolveReferences(text: string): string {
  if (!text.includes("&")) return text;
  if (!OTHER_REFERENCE.test(text)) return text.replaceAll("&amp;", "&");
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (reference, hexadecimal, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? reference;
    return character(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16));
  });
}

/** The same for attributes, where line ends and tabs count as blanks unless they are written as references. */
export function decodeAttribute(value: string): string {
  return decodeText(value.replace(/\r\n|[\t\r\n]/g, " "));
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function character(code: number): string {
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}
