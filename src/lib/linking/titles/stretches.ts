/** The text between two brackets, quotes or separators of a title. */
export interface Stretch {
  readonly text: string;
  /** In brackets or quotes. */
  readonly bracketed: boolean;
  readonly quoted: boolean;
  readonly separator: string;
}

/** Longer titles are noise, and reading them must not take long. */
export const MAXIMUM_LENGTH = 1000;

/** Cuts a release title at brackets, quotes and separators; a slash joins several titles. */
export function stretchesIn(title: string): Stretch[][] {
  // Decomposed, "≮" would be a bracket and an accent.
  const text = title.slice(0, MAXIMUM_LENGTH).normalize("NFC");
  const parts: Stretch[][] = [[]];
  for (const stretch of stretchesOf(text)) {
    if (stretch.separator === "/" && !stretch.bracketed && (parts.at(-1)?.length ?? 0) > 0) parts.push([]);
    parts.at(-1)?.push(stretch);
  }
  return parts;
}

const OPENING_BRACKETS = "([{<【（";
const CLOSING_BRACKETS = ")]}>】）";
const OPENING_QUOTES = "“„«「『〈《";
const CLOSING_QUOTES = "”»」』〉》";
const SEPARATOR = /\s[-–—~·|]+\s|[–—]\s|\s[-–—]|[:：;~|]|\s*=\s*|,\s/;
/** Separators with a meaning of their own; all others count as a dash. */
const SEPARATORS: Readonly<Record<string, string>> = { "=": "=", ",": ",", ":": ":", "：": ":" };
function stretchesOf(title: string): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  let quoted = false;
  /** Quotes around titles joined by a slash do not count as brackets. */
  let slashed = false;
  let text = "";
  let separator = "";
  const close = (next: string) => {
    slashed = quoted && (slashed || next === "/");
    if (text.trim() !== "") stretches.push({ text, bracketed: depth > 0 || (quoted && !slashed), quoted, separator });
    if (text.trim() !== "" || next !== "") separator = next;
    text = "";
  };
  const characters = title.replace(/\p{Cc}+/gu, " ");
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? "";
    if (OPENING_BRACKETS.includes(character)) {
      close("");
      depth++;
    } else if (CLOSING_BRACKETS.includes(character)) {
      close("");
      depth = Math.max(0, depth - 1);
    } else if (OPENING_QUOTES.includes(character) || CLOSING_QUOTES.includes(character)) {
      close("");
      quoted = OPENING_QUOTES.includes(character);
    } else if (character === '"' || isQuote(characters, index, quoted)) {
      close("");
      quoted = !quoted;
    } else if (character === "/" && !/\d/.test(characters[index + 1] ?? "")) {
      close("/");
    } else if (separatorAt(characters, index)) {
      const [length, sign] = separatorAt(characters, index) ?? [1, ":"];
      close(sign);
      index += length - 1;
    } else {
      text += character;
    }
  }
  close("");
  return stretches;
}

/** A single quote that is not an apostrophe: it opens after a blank and closes before one. */
function isQuote(text: string, index: number, quoted: boolean): boolean {
  if (!/['‘’]/.test(text[index] ?? "")) return false;
  const [before, after] = [text[index - 1] ?? " ", text[index + 1] ?? " "];
  if (quoted) return /[\s)\]]/.test(after);
  return /[\s([]/.test(before) && /\S/.test(after) && /\S['’](\s|[)\]]|$)/.test(text.slice(index + 1));
}

function separatorAt(text: string, index: number): [length: number, sign: string] | undefined {
  const found = text.slice(index, index + 6).match(SEPARATOR);
  if (found?.index !== 0) return undefined;
  const sign = found[0].trim()[0] ?? ":";
  return [found[0].length, SEPARATORS[sign] ?? "-"];
}
