/** What XML calls a few characters; a dump uses no other names. */
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Characters that XML forbids, yet dumps contain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const OTHER_REFERENCE = /&(?!amp;)/;

/** Text as it is meant: character references resolved, line ends LF, and U+FFFD wherever no character can be. */
export function decodeText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return resolveReferences(lines).replace(FORBIDDEN, "\ufffd");
}

/** Most of what refers to a character at all is an ampersand, which takes no regular expression to replace. */
function resolveReferences(text: string): string {
  if (!text.includes("&")) return text;
  if (!OTHER_REFERENCE.test(text)) return text.replaceAll("&amp;", "&");
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (reference, hexadecimal, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? reference;
    return character(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16));
  });
}

/** As text, but line ends and tabs count as blanks unless they are written as numbers. */
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
