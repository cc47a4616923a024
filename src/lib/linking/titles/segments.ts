import { fold, wordsOf } from "./fold.js";
import { FIRST_UNSPACED } from "./loose-words.js";
import { isVolume, leadingRun, rolesOf, runOf, says, trailingRun, type WordRole } from "./phrase-runs.js";
import { withoutSlip } from "./phrase-slips.js";
import { type Stretch, stretchesIn } from "./stretches.js";
import { type Medium, type Phrase, phrases, presenters, unspacedPhrases } from "./words.js";

/** A stretch of a title between brackets or separators, without its phrases. */
export interface Segment {
  /** The remaining words, folded. */
  readonly words: readonly string[];
  /** All its words, unless it is only a phrase. */
  readonly ownWords: readonly string[];
  /** How many of its words, after its phrase, name an owner: Alex North's, Metro Boomin presents. */
  readonly possessor: number;
  /** The words before and after a phrase in its middle. */
  readonly halves: readonly [before: readonly string[], after: readonly string[]] | undefined;
  readonly bracketed: boolean;
  /** The separator before it: `:`, `-`, `/`, `=`, `,` or nothing. */
  readonly separator: string;
  /** Whether a phrase points at it: theme from X. */
  readonly named: boolean;
  readonly media: readonly Medium[];
  readonly phrases: readonly string[];
  readonly hasHead: boolean;
  /** Whether it is a phrase that leads to the next segment: theme from. */
  readonly leadsOn: boolean;
}

/** The segments of each title in a release title; a slash joins several titles. */
export function readSegments(title: string): Segment[][] {
  return stretchesIn(title).map((stretches) =>
    dropVolumes(
      nameTargets(stretches.map((stretch, index) => segmentOf(stretch, stretches[index + 1]?.quoted ?? false))),
    ),
  );
}

/** A volume after the phrase belongs to the record, not to the film: "Heat - Original Soundtrack - Volume 2". */
function dropVolumes(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) =>
    segments[index - 1]?.hasHead && segment.words.every(isVolume) ? { ...segment, words: [], ownWords: [] } : segment,
  );
}

/** Marks segments that the previous segment points at. */
function nameTargets(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) =>
    segments[index - 1]?.leadsOn && segment.words.length > 0 ? { ...segment, named: true } : segment,
  );
}

/** Removes the phrases from one stretch, which may hold a title, a phrase, or both. */
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
    possessor: Math.max(0, possessorIn(text) - lead.length),
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

/** Most titles name none, which is quick to see. */
const MAY_NAME_OWNER = new RegExp(`['’]|${presenters.join("|")}`, "iu");

const POSSESSOR = new RegExp(`^.*?[\\p{L}.](?:['’]s|s['’]|\\s(?:${presenters.join("|")}))\\s`, "iu");

function possessorIn(text: string): number {
  const found = MAY_NAME_OWNER.test(text) ? POSSESSOR.exec(text) : null;
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

/** "Music" and "score" also occur in titles. */
function isUnmistakable({ role, loose }: Phrase): boolean {
  return role === "head" && !loose;
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
