import { fold, wordsOf } from "./fold.js";
import { FIRST_UNSPACED } from "./loose-words.js";
import { withoutSlip } from "./phrase-slips.js";
import { articles, longestPhrases, type Medium, ordinals, type Phrase, phrases, unspacedPhrases } from "./words.js";

/** A stretch of a title between brackets or separators, with the phrases taken off. */
export interface Segment {
  /** Folded words that are left. */
  readonly words: readonly string[];
  /** All its words, unless it is nothing but a phrase. */
  readonly ownWords: readonly string[];
  /** How many of its words say whose it is: Alex North's, Metro Boomin presents. */
  readonly possessor: number;
  /** What stands before and after a phrase in its middle. */
  readonly halves: readonly [before: readonly string[], after: readonly string[]] | undefined;
  readonly bracketed: boolean;
  /** What stands before it: `:`, `-`, `/`, `=`, `,` or nothing. */
  readonly separator: string;
  /** Whether a phrase points at it: theme from X. */
  readonly named: boolean;
  readonly media: readonly Medium[];
  readonly phrases: readonly string[];
  readonly hasHead: boolean;
  /** Whether it is a phrase that leads to the next segment: theme from. */
  readonly leadsOn: boolean;
}

interface Stretch {
  readonly text: string;
  /** In brackets or quotes. */
  readonly bracketed: boolean;
  readonly quoted: boolean;
  readonly separator: string;
}

const OPENING_BRACKETS = "([{<【（";
const CLOSING_BRACKETS = ")]}>】）";
const OPENING_QUOTES = "“„«「『〈《";
const CLOSING_QUOTES = "”»」』〉》";
const SEPARATOR = /\s[-–—~·|]+\s|[–—]\s|\s[-–—]|[:：;~|]|\s*=\s*|,\s/;
/** Signs that mean something of their own; all others separate as a dash does. */
const SEPARATORS: Readonly<Record<string, string>> = { "=": "=", ",": ",", ":": ":", "：": ":" };
/** Longer titles are noise; reading them must not take long. */
export const MAXIMUM_LENGTH = 1000;

/** The segments of each title in a release title; several titles are joined by a slash. */
export function readSegments(title: string): Segment[][] {
  // Decomposed, "≮" would be a bracket and an accent.
  const text = title.slice(0, MAXIMUM_LENGTH).normalize("NFC");
  const parts: Stretch[][] = [[]];
  for (const stretch of stretchesOf(text)) {
    if (stretch.separator === "/" && !stretch.bracketed && (parts.at(-1)?.length ?? 0) > 0) parts.push([]);
    parts.at(-1)?.push(stretch);
  }
  return parts.map((stretches) =>
    dropVolumes(
      nameTargets(stretches.map((stretch, index) => segmentOf(stretch, stretches[index + 1]?.quoted ?? false))),
    ),
  );
}

/** A volume behind the phrase is the record's, not the film's: "Heat - Original Soundtrack - Volume 2". */
function dropVolumes(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) =>
    segments[index - 1]?.hasHead && segment.words.every(isVolume) ? { ...segment, words: [], ownWords: [] } : segment,
  );
}

/** Marks the segments that the segment before them points at. */
function nameTargets(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) =>
    segments[index - 1]?.leadsOn && segment.words.length > 0 ? { ...segment, named: true } : segment,
  );
}

/** Cuts at brackets, quotes and separators. */
function stretchesOf(title: string): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  let quoted = false;
  /** Quotes around titles that a slash joins stand for no brackets. */
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

/** A single quote that is no apostrophe: it opens after a blank and closes before one. */
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

/** Takes the phrases off one stretch: it may hold a title, a phrase, or both. */
function segmentOf({ text, bracketed, separator }: Stretch, quotedNext: boolean): Segment {
  const words = wordsOf(fold(text)).flatMap(splitUnspaced).map(withoutSlip);
  const roles = rolesOf(words);
  const lead = leadingRun(words, roles, bracketed, quotedNext);
  const tail = trailingRun(roles.slice(lead.length), words.slice(lead.length), lead.length > 0 || bracketed);
  // "Music composed by" is followed by a person, not by a title.
  const credited = lead.phrases.at(-1)?.role === "credit";
  const left = credited ? [] : words.slice(lead.length, words.length - tail.length);
  const taken = [...lead.phrases, ...tail.phrases];
  return {
    words: left,
    ownWords: left.length === 0 ? [] : words,
    possessor: lead.length > 0 ? 0 : possessorIn(text),
    halves: taken.length > 0 ? undefined : halvesAround(words, roles),
    bracketed,
    separator,
    named: lead.pointsAt && left.length > 0,
    media: taken.flatMap((phrase) => (phrase.medium === undefined ? [] : [phrase.medium])),
    phrases: [words.slice(0, lead.length), words.slice(words.length - tail.length)]
      .filter((phrase) => phrase.length > 0)
      .map((phrase) => phrase.join(" ")),
    hasHead: taken.some((phrase) => phrase.role === "head"),
    leadsOn: quotedNext && left.length === 0 && !credited && (lead.pointsAt || says(lead, "link")),
  };
}

const POSSESSOR = /^\s*(?:[\p{L}.]+\s){0,3}[\p{L}.]+(?:['’]s|s['’]|\spresents)\s/iu;

function possessorIn(text: string): number {
  const found = POSSESSOR.exec(text);
  return found === null ? 0 : wordsOf(fold(found[0])).length;
}

/** Cuts at the longest phrase in the middle that can only say "soundtrack": 天空の城ラピュタ サウンドトラック 飛行石の謎. */
function halvesAround(words: readonly string[], roles: readonly (WordRole | undefined)[]): Segment["halves"] {
  for (let start = 1; start < words.length - 1; start++) {
    if (roles[start] === undefined || roles[start - 1] !== undefined) continue;
    let end = start;
    while (end < words.length && roles[end] !== undefined) end++;
    const run = runOf(roles.slice(start, end));
    if (end < words.length && run.phrases.some(isUnmistakable)) return [words.slice(0, start), words.slice(end)];
  }
  return undefined;
}

/** "Music" and "score" are words of titles too. */
function isUnmistakable({ role, loose }: Phrase): boolean {
  return role === "head" && !loose;
}

interface WordRole {
  readonly phrase: Phrase;
  /** Index of the phrase's first word. */
  readonly start: number;
}

/** For each word the phrase that covers it, longest phrases first from left to right. */
function rolesOf(words: readonly string[]): (WordRole | undefined)[] {
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

interface Run {
  readonly length: number;
  readonly phrases: readonly Phrase[];
  /** Whether it ends in a word that leads to a title. */
  readonly pointsAt: boolean;
}

/** A phrase with one of these needs nothing else to be understood. */
const EXPLAINED = ["head", "kind", "format"] as const;

const NOTHING: Run = { length: 0, phrases: [], pointsAt: false };

/** The phrase at the start: "Music from the motion picture", or in brackets "From". */
function leadingRun(
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
  // In brackets, even "Deluxe Edition" is no title.
  return bracketed || EXPLAINED.some((role) => says(run, role)) || ((link || quotedNext) && says(run, "medium"))
    ? run
    : NOTHING;
}

/** The last word of "hommage à" is no article. */
function isLooseArticle(word: string | undefined, role: WordRole | undefined): boolean {
  return word !== undefined && articles.has(word) && role?.phrase.length === 1;
}

/** The phrase at the end: "… Original Motion Picture Soundtrack", perhaps with a volume number after it. */
function trailingRun(roles: readonly (WordRole | undefined)[], words: readonly string[], loose: boolean): Run {
  let volume = 0;
  while (volume < words.length && isVolume(words.at(-1 - volume) ?? "")) volume++;
  const phraseRoles = roles.slice(0, roles.length - volume);
  let length = 0;
  while (length < phraseRoles.length && (phraseRoles.at(-1 - length) !== undefined || gapInside(phraseRoles, length)))
    length++;
  // Something must be left for a title.
  if (length === words.length && !loose) length--;
  const run = runOf(phraseRoles.slice(phraseRoles.length - length));
  return EXPLAINED.some((role) => says(run, role)) ? { ...run, length: length + volume } : NOTHING;
}

function isVolume(word: string): boolean {
  return /^\d{1,2}$/.test(word) || ordinals.has(word);
}

function runOf(roles: readonly (WordRole | undefined)[]): Run {
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

/** Some unknown words, a company or a maker, may stand between "soundtrack from the" or "music by" and "film". */
function gapBeforeMedium(roles: readonly (WordRole | undefined)[], index: number): boolean {
  const before = roles.slice(0, index).some((role) => role?.phrase.role === "link" || role?.phrase.role === "head");
  return before && roles.slice(index + 1, index + 4).some((role) => role?.phrase.role === "medium");
}

function gapInside(roles: readonly (WordRole | undefined)[], fromEnd: number): boolean {
  const index = roles.length - 1 - fromEnd;
  const after = roles.slice(index + 1, index + 3).some((role) => role?.phrase.role === "medium");
  return after && roles.slice(Math.max(0, index - 2), index).some((role) => role?.phrase.role === "link");
}

function says(run: Run, role: Phrase["role"]): boolean {
  return run.phrases.some((phrase) => phrase.role === role);
}

/** Splits a phrase off a word of a script without blanks: 臥虎藏龍電影原聲帶. */
function splitUnspaced(word: string): string[] {
  const mayBePart = word.charCodeAt(0) >= FIRST_UNSPACED || word.charCodeAt(word.length - 1) >= FIRST_UNSPACED;
  if (!mayBePart) return [word];
  if (phrases.has(word)) return [word];
  for (const phrase of unspacedPhrases) {
    if (word.length <= phrase.length) continue;
    if (word.endsWith(phrase)) return [...splitUnspaced(word.slice(0, -phrase.length)), phrase];
    if (word.startsWith(phrase)) return [phrase, ...splitUnspaced(word.slice(phrase.length))];
  }
  return [word];
}
