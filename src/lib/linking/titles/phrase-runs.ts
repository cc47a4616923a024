import { articles, longestPhrases, ordinals, type Phrase, phrases } from "./words.js";

/** The phrase that covers a word. */
export interface WordRole {
  readonly phrase: Phrase;
  /** Index of the phrase's first word. */
  readonly start: number;
}

/** The phrase that covers each word, longest phrases first, from left to right. */
export function rolesOf(words: readonly string[]): (WordRole | undefined)[] {
  const roles: (WordRole | undefined)[] = [];
  for (let start = 0; start < words.length; ) {
    const found = phraseAt(words, start);
    const length = found?.length ?? 1;
    for (let index = 0; index < length; index++) roles.push(found === undefined ? undefined : { phrase: found, start });
    start += length;
  }
  return roles;
}

function phraseAt(words: readonly string[], start: number): Phrase | undefined {
  const longest = longestPhrases.get(words[start] ?? "") ?? 0;
  for (let length = Math.min(longest, words.length - start); length > 0; length--) {
    const phrase = phrases.get(words.slice(start, start + length).join(" "));
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** Words of a title that phrases cover. */
export interface Run {
  readonly length: number;
  readonly phrases: readonly Phrase[];
  /** Whether it ends in a word that leads to a title. */
  readonly pointsAt: boolean;
}

/** A phrase with one of these is understood without context. */
const EXPLAINED = ["head", "kind", "format"] as const;

const NOTHING: Run = { length: 0, phrases: [], pointsAt: false };

/** The phrase at the start: "Music from the motion picture", or in brackets "From". */
export function leadingRun(
  words: readonly string[],
  roles: readonly (WordRole | undefined)[],
  bracketed: boolean,
  quotedNext: boolean,
): Run {
  let length = 0;
  while (length < roles.length && (roles[length] !== undefined || gapBeforeMedium(roles, length))) length++;
  // An article before the title is the title's own.
  while (length > 0 && length < words.length && isLooseArticle(words[length - 1], roles[length - 1])) length--;
  const run = runOf(roles.slice(0, length));
  const link = roles[0]?.phrase.role === "link";
  const names = says(run, "head") || (link && says(run, "medium")) || (bracketed && link);
  if (length < words.length) return says(run, "kind") || (run.pointsAt && names) ? run : NOTHING;
  // In brackets, even "Deluxe Edition" is not a title.
  return bracketed || EXPLAINED.some((role) => says(run, role)) || ((link || quotedNext) && says(run, "medium"))
    ? run
    : NOTHING;
}

/** The last word of "hommage à" is not an article. */
function isLooseArticle(word: string | undefined, role: WordRole | undefined): boolean {
  return word !== undefined && articles.has(word) && role?.phrase.length === 1;
}

/** The phrase at the end: "… Original Motion Picture Soundtrack", perhaps with a volume number after it. */
export function trailingRun(roles: readonly (WordRole | undefined)[], words: readonly string[], loose: boolean): Run {
  let volume = 0;
  while (volume < words.length && isVolume(words.at(-1 - volume) ?? "")) volume++;
  const phraseRoles = roles.slice(0, roles.length - volume);
  let length = 0;
  while (length < phraseRoles.length && (phraseRoles.at(-1 - length) !== undefined || gapInside(phraseRoles, length)))
    length++;
  // Something must remain for a title.
  if (length === words.length && !loose) length--;
  const run = runOf(phraseRoles.slice(phraseRoles.length - length));
  return EXPLAINED.some((role) => says(run, role)) ? { ...run, length: length + volume } : NOTHING;
}

export function isVolume(word: string): boolean {
  return /^\d{1,2}$/.test(word) || ordinals.has(word);
}

export function runOf(roles: readonly (WordRole | undefined)[]): Run {
  const covering = roles.filter((role) => role !== undefined);
  const distinct = covering
    .filter((role, index) => covering[index - 1]?.start !== role.start)
    .map((role) => role.phrase);
  const last = distinct.at(-1);
  return {
    length: roles.length,
    phrases: distinct,
    // "Soundtrack Heat", but not "Music Box".
    pointsAt: last !== undefined && !(last.loose && last.length === 1),
  };
}

/**
 * A few unknown words, such as a company or a maker, may come between "soundtrack from the" or "music by" and "film".
 */
function gapBeforeMedium(roles: readonly (WordRole | undefined)[], index: number): boolean {
  const before = roles.slice(0, index).some((role) => role?.phrase.role === "link" || role?.phrase.role === "head");
  return before && roles.slice(index + 1, index + 4).some((role) => role?.phrase.role === "medium");
}

function gapInside(roles: readonly (WordRole | undefined)[], fromEnd: number): boolean {
  const index = roles.length - 1 - fromEnd;
  const after = roles.slice(index + 1, index + 3).some((role) => role?.phrase.role === "medium");
  return after && roles.slice(Math.max(0, index - 2), index).some((role) => role?.phrase.role === "link");
}

export function says(run: Run, role: Phrase["role"]): boolean {
  return run.phrases.some((phrase) => phrase.role === role);
}
