import { type Candidate, filmsOfCandidate } from "../../candidates/candidate.js";
import type { CandidateRule } from "../../candidates/rules.js";
import { compareTitles } from "../../compare/titles.js";
import type { YearLevel } from "../../compare/years.js";
import type { FilmIndex } from "../../library/film-index.js";
import type { Model } from "../model.js";
import type { TitlePair } from "../pair-evidence.js";
import { sumOf, weighTitle } from "../weigh.js";
import type { TitledFilm } from "./ranked-film.js";
import type { ReadRelease } from "./read-release.js";

/** The best title and reading of a film, before evidence that does not depend on them. */
export interface TitleEvidence extends Pick<TitlePair, "title" | "reading" | "medium"> {
  readonly part: number;
  readonly rule: CandidateRule;
  readonly bits: number;
  /** Pairs with different and with unknown people: the weights of one pair hold for all similar pairs. */
  readonly weighed: Readonly<Record<"different" | "unknown", WeighedByYear>>;
}

export type WeighedByYear = Partial<Record<YearLevel, Pick<TitledFilm, "pair" | "evidence">>>;

/** The best matching title of each film that the candidates may mean. */
export function bestTitles(
  candidates: readonly Candidate[],
  mediumOf: ReadRelease["mediumOf"],
  index: FilmIndex,
  model: Model,
): Map<number, TitleEvidence> {
  const best = new Map<number, TitleEvidence>();
  for (const candidate of candidates) {
    const { title, reading, rule } = candidate;
    const comparison = compareTitles(reading, title, rule, index);
    const medium = mediumOf(reading.told);
    const library = { films: index.filmIds.length, medium };
    const bits = sumOf((visit) => weighTitle(comparison, reading.kind, model, library, visit));
    const evidence = {
      title: comparison,
      reading: reading.kind,
      part: reading.part,
      rule,
      medium,
      bits,
      weighed: { different: {}, unknown: {} },
    };
    const films = filmsOfCandidate(candidate, index);
    for (let at = 0; at < films.length; at++) {
      const film = films[at] as number; // within bounds
      const known = best.get(film);
      if (known === undefined || isBetter(bits, reading.part, known)) best.set(film, evidence);
    }
  }
  return best;
}

/** A reading of the whole title is preferred to one of a part, unless the part matches clearly better. */
function isBetter(bits: number, part: number, known: TitleEvidence): boolean {
  const bonus = (of: number) => (of < 0 ? 2 : 0);
  return bits + bonus(part) > known.bits + bonus(known.part);
}
