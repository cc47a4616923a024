import { type CandidateRule, findCandidates, indexReading } from "./candidates.js";
import { compareTitles, compareYears, YEAR_GAPS } from "./compare.js";
import { type RankedFilm, rankFilms, type WeighedFilm } from "./decide.js";
import { type FilmIndex, shareOfYears } from "./film-index.js";
import { formatOf, type MediumLevel, mediumOf } from "./medium.js";
import type { Model } from "./model.js";
import { comparePeople, type PersonName, readArtists } from "./people.js";
import type { Release } from "./records.js";
import { type ParsedTitle, parseTitle } from "./title.js";
import { type PairEvidence, sumOf, weigh, weighTitle } from "./weigh.js";

/** Everything that was seen of one release: enough to decide, and to explain. */
export interface RankedRelease {
  readonly title: ParsedTitle;
  readonly medium: MediumLevel;
  readonly films: readonly RankedFilm[];
}

/** The best name and reading of a film, before the evidence that does not depend on them. */
interface TitleEvidence extends Pick<PairEvidence, "title" | "reading"> {
  readonly part: number;
  readonly rule: CandidateRule;
  readonly bits: number;
}

/** Ranks the likely films of a release; a film that is asked for is ranked even if it is not among them. */
export function rankRelease(release: Release, index: FilmIndex, model: Model, askedFor?: string): RankedRelease {
  const title = parseTitle(release.title);
  const medium = mediumOf(release, title);
  const artists = readArtists(release.artist);
  const titles = bestTitles(title, artists, medium, index, model);
  const films = [...titles].map(([film, evidence]) =>
    weighFilm(film, evidence, release, artists, medium, index, model),
  );
  const asked = films.find(({ film }) => index.films[film]?.id === askedFor)?.film;
  return { title, medium, films: rankFilms(films, model, asked) };
}

function bestTitles(
  title: ParsedTitle,
  artists: readonly PersonName[],
  medium: MediumLevel,
  index: FilmIndex,
  model: Model,
): Map<number, TitleEvidence> {
  const library = { films: index.films.length, medium };
  const best = new Map<number, TitleEvidence>();
  const readings = title.readings.map((reading) => indexReading(reading, index));
  for (const { name, reading, rule } of findCandidates(readings, artists, index)) {
    const comparison = compareTitles(reading, name, rule, index);
    const bits = sumOf((visit) => weighTitle(comparison, reading.kind, model, library, visit));
    const film = index.nameFilm[name] ?? -1;
    const known = best.get(film);
    if (known !== undefined && !isBetter(bits, reading.part, known)) continue;
    best.set(film, { title: comparison, reading: reading.kind, part: reading.part, rule, bits });
  }
  return best;
}

/** A reading of the whole title is preferred to one of its parts unless the part fits clearly better. */
function isBetter(bits: number, part: number, known: TitleEvidence): boolean {
  const bonus = (of: number) => (of < 0 ? 2 : 0);
  return bits + bonus(part) > known.bits + bonus(known.part);
}

function weighFilm(
  film: number,
  evidence: TitleEvidence,
  release: Release,
  artists: readonly PersonName[],
  medium: MediumLevel,
  index: FilmIndex,
  model: Model,
): WeighedFilm {
  const { year, composers } = index.films[film] ?? { year: undefined, composers: [] };
  const people = comparePeople(artists, composers);
  const composerFilms = people.composer === undefined ? 0 : (index.composerFilms.get(people.composer.key)?.length ?? 0);
  const pair: PairEvidence = {
    title: evidence.title,
    reading: evidence.reading,
    ...weighYears(release.year, year, index),
    people: people.level,
    composerFilms,
    medium,
    format: formatOf(release),
  };
  const bits = sumOf((visit) => weigh(pair, model, index.films.length, visit));
  return { film, part: evidence.part, rule: evidence.rule, pair, evidence: bits };
}

function weighYears(
  release: number | undefined,
  film: number | undefined,
  index: FilmIndex,
): Pick<PairEvidence, "year" | "yearShare"> {
  const year = compareYears(release, film);
  if (release === undefined || year === "unknown") return { year, yearShare: 1 };
  const [from, to] = YEAR_GAPS[year];
  return { year, yearShare: shareOfYears(index, release - to, release - from) };
}
