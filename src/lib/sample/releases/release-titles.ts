import { between, chance, type Key, pick } from "../chance/random.js";
import { type Album, albumIdea } from "../world/albums.js";
import { filmTitles } from "../world/film-titles.js";
import { type Film, film } from "../world/films.js";
import { gameIndex, otherTitle, seriesIndex } from "../world/other-titles.js";
import { english, fill, titleIn } from "../world/titles.js";
import { type Language, languages, soundtrackPhrases } from "../world/word-lists.js";
import type { World } from "../world/world.js";

/** A release title, where it was published, and what makes it hard to read. */
export interface Wording {
  readonly title: string;
  readonly country: string;
  readonly kinds: readonly string[];
}

const SLOT = {
  language: 500,
  country: 501,
  phrase: 502,
  bilingual: 503,
  numeral: 504,
  edition: 505,
  work: 506,
  space: 507,
  other: 508,
};

export function filmMusicTitle(world: World, of: Album, own: Key, pressing: number): Wording {
  const films = of.films.map((index) => film(world, index));
  const [first, second] = films;
  if (first === undefined) throw new RangeError(`album ${of.index} has no film`);
  const language = commonLanguage(films, titleLanguage(first, own, pressing));
  const numbered = films.map((one) => filmTitleOn(one, language, own));
  const phrase = pick(own, SLOT.phrase, phrasesFor(language, second !== undefined, own));
  const edition = pressing > 0 ? pick(own, SLOT.edition, soundtrackPhrases.editions) : "";
  const plain = fill(phrase, { x: numbered.join(" / ") }) + edition;
  const isBilingual =
    language === english && first.language !== english && second === undefined && chance(own, SLOT.bilingual, 0.35);
  const title = isBilingual ? `${plain} = ${titleIn(first.language, first.idea)}` : plain;
  return {
    // Trailing spaces are as common here as in the real dumps.
    title: chance(own, SLOT.space, 0.01) ? `${title} ` : title,
    country: pick(own, SLOT.country, language.countries),
    kinds: [
      ...new Set(films.flatMap(({ relation }) => (relation === "original" ? [] : [relation]))),
      ...(second === undefined ? [] : ["multi_film"]),
      ...(isBilingual ? ["bilingual"] : []),
      ...(numbered[0] !== filmTitles(first).primary && numbered[0] !== filmTitles(first).original
        ? ["translated"]
        : []),
      ...(phrase === "{x}" ? ["no_phrase"] : []),
    ],
  };
}

/** Titles of music for television, games and the stage, of compilations, and of films that no source lists. */
export function otherScreenTitle(world: World, of: Album, own: Key): Wording {
  const country = pick(own, SLOT.country, pick(own, SLOT.language, languages).countries);
  if (of.kind === "compilation") {
    const number = String(between(of.key, SLOT.work, 1, 30));
    return {
      title: fill(pick(of.key, SLOT.phrase, soundtrackPhrases.compilation), { n: number }),
      country,
      kinds: ["compilation"],
    };
  }
  const title = fill(pick(own, SLOT.phrase, otherPhrases(of)), { x: workTitle(world, of) });
  return { title, country, kinds: [of.kind] };
}

function otherPhrases(of: Album): readonly string[] {
  if (of.kind === "television" || of.kind === "game" || of.kind === "stage") return soundtrackPhrases[of.kind];
  return phrasesFor(english, true, of.key);
}

function workTitle(world: World, of: Album): string {
  if (of.kind === "television" || of.kind === "game") {
    const index = of.kind === "game" ? gameIndex(world, of.key, SLOT.work) : seriesIndex(world, of.key, SLOT.work);
    return titleIn(english, otherTitle(world, index).idea);
  }
  return titleIn(english, albumIdea(world, of));
}

/** First pressings come out where the film does, reissues anywhere the film is known. */
function titleLanguage(of: Film, own: Key, pressing: number): Language {
  const known = filmTitles(of).languages;
  if (pressing === 0 && chance(own, SLOT.language, 0.7)) return of.language;
  return pick(own, SLOT.other, known);
}

/** Two titles on one sleeve are in one language, which must be known to both films; all films are known in English. */
function commonLanguage(films: readonly Film[], wanted: Language): Language {
  return films.every((one) => filmTitles(one).languages.includes(wanted)) ? wanted : english;
}

function filmTitleOn(of: Film, language: Language, own: Key): string {
  const style = of.idea.part?.style;
  // Sleeves have their own way of numbering a series: II or 2.
  const other = style === "roman" ? "digit" : style === "digit" ? "roman" : style;
  return titleIn(language, of.idea, chance(own, SLOT.numeral, 0.4) ? other : style);
}

/** If the title could be read in another way, it says that it is music for a film. */
function phrasesFor(language: Language, mustSay: boolean, own: Key): readonly string[] {
  const abroad = language !== english && chance(own, SLOT.phrase + 40, 0.25);
  const phrases = soundtrackPhrases.film[abroad ? "en" : language.code] ?? [];
  return mustSay ? phrases.filter((phrase) => phrase !== "{x}") : phrases;
}
