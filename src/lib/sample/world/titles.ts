import { at, between, type Key, unit, weighted } from "../chance/random.js";
import { type Language, languages, nouns, syllables } from "./word-lists.js";

/** The meaning of a title, so that it can be expressed in every language. */
export interface TitleIdea {
  readonly pattern: Pattern;
  readonly first: number;
  readonly second: number;
  /** Syllables of an invented place or person. */
  readonly name: readonly number[];
  readonly variant: number;
  /** The part of a series, and how the series writes its number. */
  readonly part?: { readonly number: number; readonly style: PartStyle };
}

export type PartStyle = "roman" | "digit" | "part" | "subtitle";
type Pattern = "noun" | "phrase" | "pair" | "of" | "place" | "person" | "name";

const PATTERNS: readonly Pattern[] = ["noun", "phrase", "pair", "of", "place", "person", "name"];
/** Bare nouns and phrases are few, so some films share a title, as in reality. */
const pickPattern = weighted(PATTERNS, [2, 1, 22, 26, 28, 13, 8]);
const pickLength = weighted([2, 3, 4], [2, 6, 2]);
const ROMAN = ["", "I", "II", "III", "IV", "V"];

export const pickLanguage = weighted(
  languages,
  languages.map(({ share }) => share),
);

const languageIndexes = new Map(nouns.languages.map((code, index) => [code, index]));
const scriptIndexes = new Map(syllables.scripts.map((script, index) => [script, index]));

export function titleIdea(key: Key, slot: number): TitleIdea {
  return {
    pattern: pickPattern(key, slot),
    first: Math.floor(unit(key, slot + 1) * nouns.nouns.length),
    second: Math.floor(unit(key, slot + 2) * (nouns.nouns.length - 1)),
    name: inventedName(key, slot + 3),
    variant: between(key, slot + 8, 0, 23),
  };
}

/** Two to four syllables of an invented place or person; uses five slots. */
export function inventedName(key: Key, slot: number): number[] {
  const name: number[] = [];
  for (let left = pickLength(key, slot); left > 0; left--) {
    name.push(between(key, slot + left, 0, syllables.syllables.length - 1));
  }
  return name;
}

export function titleIn(language: Language, idea: TitleIdea, partStyle = idea.part?.style): string {
  const title = withoutPart(language, idea);
  if (idea.part === undefined) return title;
  const { number } = idea.part;
  switch (partStyle) {
    case "roman":
      return `${title} ${at(ROMAN, number)}`;
    case "part":
      return fill(language.part, { x: title, n: String(number) });
    case "subtitle":
      return `${title}: ${at(language.subtitles, idea.variant)}`;
    default:
      return `${title} ${number}`;
  }
}

/** An invented name in the script of a language. */
export function nameIn(script: string, name: readonly number[]): string {
  const column = scriptIndexes.get(script) ?? 0;
  let text = "";
  for (const syllable of name) text += at(at(syllables.syllables, syllable), column);
  return script === "latin" || script === "cyrillic" || script === "greek" ? capitalised(text) : text;
}

function languageOf(code: string): Language {
  const language = languages.find((candidate) => candidate.code === code);
  if (language === undefined) throw new RangeError(`no language ${code} in the word lists`);
  return language;
}

export const english = languageOf("en");

/** Replaces the names in braces in a pattern by values. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  let text = "";
  // Patterns are split once, because this is the generator's busiest function.
  for (const [index, piece] of piecesOf(pattern).entries()) text += index % 2 === 0 ? piece : (values[piece] ?? "");
  return text;
}

const knownPieces = new Map<string, readonly string[]>();

/** Text and names, alternating. */
function piecesOf(pattern: string): readonly string[] {
  const known = knownPieces.get(pattern);
  if (known !== undefined) return known;
  const pieces = pattern.split(/[{}]/);
  knownPieces.set(pattern, pieces);
  return pieces;
}

function withoutPart(language: Language, idea: TitleIdea): string {
  const column = languageIndexes.get(language.code) ?? 0;
  const word = (index: number) => at(at(nouns.nouns, index), column);
  const name = () => nameIn(language.script, idea.name);
  switch (idea.pattern) {
    case "noun":
      return word(idea.first);
    case "phrase":
      return at(at(nouns.phrases, idea.first), column);
    case "pair": {
      // Skips the first noun, so that no title repeats a word.
      const second = idea.second >= idea.first ? idea.second + 1 : idea.second;
      return fill(language.and, { a: word(idea.first), b: uncapitalised(word(second)) });
    }
    case "of":
      return fill(language.of, { a: word(idea.first), p: name() });
    case "place":
      return fill(at(language.place, idea.variant), { p: name() });
    case "person":
      return fill(at(language.person, idea.variant), { p: name() });
    case "name":
      return name();
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
