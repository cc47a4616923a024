import { rowsOf } from "../csv-rows.js";
import lettersCsv from "./letters.csv.js";
import { isAscii, SCRIPTS, type Script } from "./scripts.js";

/** A text in plain Latin letters; undefined if some letters have no Latin spelling. */
export function inLatin(text: string, { name }: Script): string | undefined {
  const letters = lettersOf.get(name);
  if (letters === undefined || isAscii(text)) return text;
  const decomposed = name === "Hangul" ? text.normalize("NFD") : text;
  let latin = "";
  for (let at = 0; at < decomposed.length; ) {
    const code = decomposed.charCodeAt(at);
    const two = letters.pairStarts.has(code) ? letters.pairs.get(decomposed.slice(at, at + 2)) : undefined;
    const spelt = two ?? (code <= LAST_ASCII ? String.fromCharCode(code) : letters.single.get(code));
    if (spelt === undefined) return undefined;
    latin += spelt;
    at += two === undefined ? 1 : 2;
  }
  return latin;
}

const LAST_ASCII = 0x7f;

/** The Latin spelling of each letter, by its code, or of two together. */
interface Letters {
  readonly single: ReadonlyMap<number, string>;
  readonly pairs: ReadonlyMap<string, string>;
  /** The codes of letters that pairs start with. */
  readonly pairStarts: ReadonlySet<number>;
}

const lettersOf: ReadonlyMap<string, Letters> = new Map(SCRIPTS.map(({ name }) => [name, readLetters(name)]));

function readLetters(wanted: string): Letters {
  const rows = rowsOf(lettersCsv).flatMap(([script, letters = "", latin = ""]) =>
    script === wanted ? [[letters, latin] as const] : [],
  );
  const pairs = rows.filter(([letters]) => letters.length > 1);
  return {
    single: new Map(
      rows.filter(([letters]) => letters.length === 1).map(([letter, latin]) => [letter.charCodeAt(0), latin]),
    ),
    pairs: new Map(pairs),
    pairStarts: new Set(pairs.map(([letters]) => letters.charCodeAt(0))),
  };
}
