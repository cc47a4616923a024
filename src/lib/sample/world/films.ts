import { clamp } from "../chance/arithmetic.js";
import { bell, between, chance, type Key, pick, unit, weighted } from "../chance/random.js";
import { english, pickLanguage, type TitleIdea, titleIdea } from "./titles.js";
import { filmFacts, type Genre, type Language } from "./word-lists.js";
import { key, type World } from "./world.js";

/** What is decided about a film before its music is chosen. */
export interface Film {
  readonly index: number;
  readonly key: Key;
  readonly idea: TitleIdea;
  readonly language: Language;
  readonly year: number;
  readonly genre: Genre;
  readonly genres: readonly Genre[];
  /** Deviation of the logarithm of the budget from that of a usual film. */
  readonly budgetLevel: number;
  readonly runtime: number;
  readonly relation: Relation;
}

/** How a film relates to an earlier film of the same title. */
export type Relation = "original" | "sequel" | "remake" | "namesake";

export const LAST_YEAR = 2024;
const FIRST_YEAR = 1927;
/** The logarithm of a usual film's budget: about 5 million. */
export const USUAL_LOG_BUDGET = 15.5;

const SLOT = { idea: 0, language: 10, year: 11, genre: 12, second: 13, third: 14, budget: 15, runtime: 16, step: 17 };

/** The members of a family of 24 films that relate to an earlier one, if the family has it at all. */
const FAMILY_SIZE = 24;
const MEMBERS: Readonly<Record<number, { relation: Relation; base: number; part?: TitleIdea["part"] }>> = {
  7: { relation: "sequel", base: 6, part: { number: 2, style: "roman" } },
  8: { relation: "sequel", base: 6, part: { number: 3, style: "subtitle" } },
  15: { relation: "remake", base: 12 },
  19: { relation: "namesake", base: 18 },
  22: { relation: "sequel", base: 21, part: { number: 2, style: "digit" } },
};
const FAMILY_SHARE = 0.7;

const pickGenre = weighted(
  filmFacts.genres,
  filmFacts.genres.map(({ share }) => share),
);

export function film(world: World, index: number): Film {
  const family = Math.floor(index / FAMILY_SIZE);
  const member = MEMBERS[index % FAMILY_SIZE];
  const related = member !== undefined && chance(key(world, "family", family), index % FAMILY_SIZE, FAMILY_SHARE);
  if (!related) return standalone(world, index);
  const base = standalone(world, family * FAMILY_SIZE + member.base);
  return relative(standalone(world, index), base, member.relation, member.part);
}

function standalone(world: World, index: number): Film {
  const own = key(world, "film", index);
  const genre = pickGenre(own, SLOT.genre);
  return {
    index,
    key: own,
    idea: titleIdea(own, SLOT.idea),
    language: pickLanguage(own, SLOT.language),
    year: usualYear(own, index),
    genre,
    genres: severalGenres(own, genre),
    budgetLevel: genre.logBudget - USUAL_LOG_BUDGET + bell(own, SLOT.budget),
    runtime: clamp(Math.round(102 + 19 * bell(own, SLOT.runtime)), 60, 240),
    relation: "original",
  };
}

/** Recent years have more films. The first films of a family come early enough for those that follow. */
function usualYear(own: Key, index: number): number {
  const place = index % FAMILY_SIZE;
  if (place === 12) return between(own, SLOT.year, 1932, 1985);
  const share = unit(own, SLOT.year);
  const year = LAST_YEAR - Math.floor((LAST_YEAR - FIRST_YEAR) * share * (0.35 + 0.65 * share));
  return place === 6 || place === 18 || place === 21 ? Math.min(year, 2005) : year;
}

function relative(own: Film, base: Film, relation: Relation, part: TitleIdea["part"]): Film {
  if (relation === "sequel") {
    const years = between(own.key, SLOT.step, 2, 4) * ((part?.number ?? 2) - 1);
    const idea = { ...base.idea, ...(part === undefined ? {} : { part }) };
    return {
      ...own,
      idea,
      relation,
      language: base.language,
      genre: base.genre,
      genres: base.genres,
      year: base.year + years,
    };
  }
  if (relation === "remake") {
    const language = chance(own.key, SLOT.step + 1, 0.5) ? english : base.language;
    const year = Math.min(LAST_YEAR, base.year + between(own.key, SLOT.step, 18, 38));
    return { ...own, idea: base.idea, relation, language, year };
  }
  // A namesake has nothing to do with the other film, so only its year and its people tell them apart.
  return {
    ...own,
    idea: base.idea,
    relation,
    year: Math.min(LAST_YEAR, base.year + between(own.key, SLOT.step, 9, 19)),
  };
}

function severalGenres(own: Key, genre: Genre): Genre[] {
  const more = [SLOT.second, SLOT.third].filter((slot) => chance(own, slot, 0.45));
  return [...new Set([genre, ...more.map((slot) => pick(own, slot + 20, filmFacts.genres))])];
}
