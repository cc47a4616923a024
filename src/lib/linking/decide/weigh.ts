import type { MediumLevel } from "../compare/medium.js";
import type { Odds } from "../compare/odds.js";
import { shareOfAge, shareOfTitle, songAgeOf, songTitleOf } from "../compare/songs.js";
import type { TitleComparison } from "../compare/titles.js";
import { TITLES } from "../compare/titles.js";
import { bitsOfWholeTitle } from "../compare/whole-titles.js";
import type { WorkType } from "../library/work-types.js";
import type { ReadingKind } from "../titles/reading.js";
import type { Model } from "./model.js";
import type { PairEvidence, SongPair, TitlePair } from "./pair-evidence.js";

/** One step of the waterfall: an observation, and how many bits it counts for the film or against it. */
export interface Step {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
}

/**
 * How much a title can tell at most depends on how often such releases are named after a film but are not its music.
 */
export interface Library {
  readonly films: number;
  readonly medium: MediumLevel;
}

/** A name cannot tell more than this, however rare: two people may share it. */
const MOST_BITS_OF_A_NAME = 11;

/** Receives the steps one by one, so that adding them up needs no list. */
export type VisitStep = (field: string, level: string, bits: number) => void;

/** The evidence of the title alone: enough to tell which of a film's names matches which reading best. */
export function weighTitle(
  title: TitleComparison,
  reading: ReadingKind,
  model: Model,
  library: Library,
  visit: VisitStep,
): void {
  const { m, leftOver } = model.title[title.level];
  visit("title", title.level, Math.log2(m));
  visit("rarity of the shared words", "", rarityOf(title, model, library));
  if (title.leftOverBits > 0 && leftOver > 0) visit("words left over", "", -leftOver * title.leftOverBits);
  if (model.reading[reading] !== 0) visit("reading", reading, model.reading[reading]);
  if (title.numbers !== "none") visit("numbers", title.numbers, bitsOf(model.numbers[title.numbers]));
}

/** All evidence for a pair whose titles were compared, as steps that add up to its score. */
export function weigh(evidence: TitlePair, model: Model, films: number, visit: VisitStep): void {
  const { title, reading, year, medium, format } = evidence;
  visit("prior", "", Math.log2(model.linked / (1 - model.linked) / films));
  weighTitle(title, reading, model, { films, medium }, visit);
  if (year !== "unknown") visit("year", year, Math.log2(model.years[year].m / evidence.yearShare));
  weighPeople(evidence, model, films, visit);
  visit("medium", medium, bitsOf(model.medium[medium]) - model.medium[medium].against);
  if (format !== "unknown") visit("format", format, bitsOf(model.format[format]));
  if (evidence.fame !== "unknown") visit("fame", evidence.fame, bitsOf(model.fame[evidence.fame]));
  if (evidence.work !== "film") visit("kind of work", evidence.work, bitsOfWork(evidence.work, medium, model));
}

/**
 * What is said against a film speaks for a series, and the other way round: "television" makes an album of the series as
 * likely as "motion picture" makes it a film's. Where nothing is said, it is less likely than a film's.
 */
function bitsOfWork(work: Exclude<WorkType, "film">, medium: MediumLevel, model: Model): number {
  const weightOf = (level: MediumLevel) => bitsOf(model.medium[level]) - model.medium[level].against;
  if (medium === work) return weightOf("film") - weightOf(work);
  return medium === "film" ? weightOf(work) - weightOf("film") : BITS_AGAINST_OTHER_WORKS;
}

const BITS_AGAINST_OTHER_WORKS = -1;

/** The same for a song: the probability of its album's link, times the shares of such songs that belong to the film. */
export function weighSong({ song }: SongPair, visit: VisitStep): void {
  const [age, title] = [songAgeOf(song), songTitleOf(song)];
  const album = Math.min(song.probability, MOST_CERTAIN_ALBUM);
  const aged = album * shareOfAge(age);
  visit("album", song.albumId, logOdds(album));
  visit("song", age, logOdds(aged) - logOdds(album));
  visit("title of the song", title, logOdds(aged * shareOfTitle(title)) - logOdds(aged));
}

/** Even where a person has decided. */
const MOST_CERTAIN_ALBUM = 0.999;

function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** The steps as a list, for explaining. */
export function stepsOf(evidence: PairEvidence, model: Model, films: number): Step[] {
  const steps: Step[] = [];
  const visit: VisitStep = (field, level, bits) => void steps.push({ field, level, bits });
  if (evidence.song === undefined) weigh(evidence, model, films, visit);
  else weighSong(evidence, visit);
  return steps;
}

/** The sum of the steps that `walk` visits, in their order: identical to the last bit with the sum of the list. */
export function sumOf(walk: (visit: VisitStep) => void): number {
  let sum = 0;
  walk((_field, _level, bits) => {
    sum += bits;
  });
  return sum;
}

function rarityOf(title: TitleComparison, model: Model, library: Library): number {
  if (!TITLES[title.level].isWhole) return Math.min(title.sharedBits, maximumBits(title, model, library));
  const { namesake, likeFilms } = model.medium[library.medium];
  return -Math.log2(
    namesake / library.films + 2 ** -title.sharedBits + likeFilms * 2 ** -bitsOfWholeTitle(title.sharedBits),
  );
}

/**
 * A release that is not the film's music may still have its title, by chance (less likely with rare words) or because
 * it is named after it: the story told on record, the karaoke version, the game.
 */
function maximumBits(title: TitleComparison, model: Model, { films, medium }: Library): number {
  return Math.log2(films / Math.max(otherWorkOf(title, model), model.medium[medium].namesake));
}

/** The share of other works of a series: none if the number tells the part. */
function otherWorkOf({ level, numbers }: TitleComparison, model: Model): number {
  return numbers === "equal" ? 0 : model.title[level].otherWork;
}

function weighPeople(evidence: TitlePair, model: Model, films: number, visit: VisitStep): void {
  const { people } = evidence;
  if (people === "unknown") return;
  if (people === "different") {
    visit("people", people, bitsOf(model.people.different));
    return;
  }
  // Some films are added to every name, so that a name seen once does not count as unique.
  const rarity = Math.log2(films / (evidence.composerFilms + 3));
  visit("people", people, Math.log2(model.people[people].m));
  visit("rarity of the composer", "", Math.max(0, Math.min(rarity, maximumBitsOfName(evidence, model, films))));
}

/** A series often keeps its composer, who therefore hardly tells its works apart. */
function maximumBitsOfName({ title, medium }: TitlePair, model: Model, films: number): number {
  if (otherWorkOf(title, model) === 0) return MOST_BITS_OF_A_NAME;
  const room = Math.max(0, maximumBits(title, model, { films, medium }) - title.sharedBits);
  return Math.min(MOST_BITS_OF_A_NAME, room - Math.log2(model.sameComposer));
}

function bitsOf({ m, u }: Odds): number {
  return Math.log2(m / u);
}
