/** Escapes text and attributes as the Discogs dumps do: everything beyond ASCII becomes a character reference. */
export function xmlText(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(EVERY_SPECIAL, (character) => NAMED[character] ?? reference(character))
    : text;
}

export function xmlAttribute(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(EVERY_SPECIAL, (character) => {
    return (
      NAMED[character] ?? (character === '"' ? "&quot;" : `&#x${codePoint(character).toString(16).toUpperCase()};`)
    );
  });
}

/** `<name>text</name>`, or `<name/>` when there is no text. */
export function element(name: string, text: string): string {
  return text === "" ? `<${name}/>` : `<${name}>${xmlText(text)}</${name}>`;
}

const SPECIAL = /[&<>"\u0080-\uffff]/;
const EVERY_SPECIAL = /[&<>"]|[\u0080-\u{10ffff}]/gu;
/** A quotation mark needs no escape in text, and the dumps leave it as it is. */
const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function reference(character: string): string {
  return character === '"' ? character : `&#${codePoint(character)};`;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
