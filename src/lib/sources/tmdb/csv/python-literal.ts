const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  n: "\n",
  r: "\r",
  t: "\t",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
};

/** The number of hexadecimal digits after the letter of an escape. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const WORDS: readonly (readonly [word: string, value: null | boolean])[] = [
  ["None", null],
  ["True", true],
  ["False", false],
];

const SPACE = 0x20;

/** Nested values in cells are two or three deep; a cell of a million brackets must not exhaust the stack. */
const DEEPEST = 100;

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

/**
 * Reads what Python's `repr` writes for lists, tuples, dicts, strings, numbers, None, True and False; pandas writes
 * nested values like this into CSV cells. Throws a SyntaxError, as JSON.parse does, for anything else.
 */
export function parsePythonLiteral(source: string): unknown {
  let index = 0;
  let depth = 0;
  const value = readValue();
  skipBlanks();
  if (index < source.length) throw unexpected();
  return value;

  function readValue(): unknown {
    skipBlanks();
    const character = source[index];
    if (character === "[") return readSequence("]");
    if (character === "(") return readSequence(")");
    if (character === "{") return readDict();
    if (character === "'" || character === '"') return readString(character);
    const word = WORDS.find(([name]) => source.startsWith(name, index));
    if (word === undefined) return readNumber();
    index += word[0].length;
    return word[1];
  }

  function readSequence(close: string): unknown[] {
    const items: unknown[] = [];
    readItems(close, () => items.push(readValue()));
    return items;
  }

  function readDict(): Record<string, unknown> {
    // Without a prototype a key such as __proto__ is a key like any other.
    const dict: Record<string, unknown> = Object.create(null);
    readItems("}", () => {
      const key = readValue();
      expect(":");
      dict[String(key)] = readValue();
    });
    return dict;
  }

  function readItems(close: string, readItem: () => void): void {
    depth += 1;
    if (depth > DEEPEST) throw unexpected();
    index += 1;
    skipBlanks();
    while (source[index] !== close) {
      readItem();
      skipBlanks();
      if (source[index] !== close) expect(",");
      skipBlanks();
    }
    index += 1;
    depth -= 1;
  }

  function readString(quote: string): string {
    index += 1;
    let result = "";
    for (;;) {
      const start = index;
      while (index < source.length && source[index] !== quote && source[index] !== "\\") index += 1;
      result += source.slice(start, index);
      if (index >= source.length) throw unexpected();
      if (source[index] === quote) break;
      result += readEscape();
    }
    index += 1;
    return result;
  }

  function readEscape(): string {
    const letter = source[index + 1] ?? "";
    const digits = DIGITS[letter];
    if (digits === undefined) {
      const simple = ESCAPES[letter];
      if (simple === undefined) throw unexpected();
      index += 2;
      return simple;
    }
    const code = source.slice(index + 2, index + 2 + digits);
    const point = Number.parseInt(code, 16);
    if (!/^[\da-f]+$/i.test(code) || code.length < digits || point > 0x10ffff) throw unexpected();
    index += 2 + digits;
    return String.fromCodePoint(point);
  }

  function readNumber(): number {
    NUMBER.lastIndex = index;
    const found = NUMBER.exec(source)?.[0];
    if (found === undefined) throw unexpected();
    index += found.length;
    return Number(found);
  }

  function expect(character: string): void {
    skipBlanks();
    if (source[index] !== character) throw unexpected();
    index += 1;
  }

  function skipBlanks(): void {
    while (source.charCodeAt(index) <= SPACE) index += 1;
  }

  function unexpected(): SyntaxError {
    const found = index < source.length ? JSON.stringify(source[index]) : "the end";
    return new SyntaxError(`unexpected ${found} at position ${index} of a Python literal`);
  }
}
