import { readFileSync } from "node:fs";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { defaultModel } from "#lib/linking/decide/default-model";
import { linkRelease } from "#lib/linking/decide/link-release";
import { createRanker } from "#lib/linking/decide/ranking/ranker";
import { buildFilmIndex } from "#lib/linking/library/build-film-index";
import { workTypeOf } from "#lib/linking/library/work-types";
import type { Film, Release } from "#lib/linking/records";
import { eachFilm } from "#lib/linking/run/read-records";

/** A release and the films that matter for it, with the decision that a person would take. */
export interface Case {
  readonly release: Partial<Omit<Release, "id">> & { readonly title: string };
  readonly films: readonly CaseFilm[];
  /** The films to be linked, or the decision if there is none. */
  readonly expected: readonly string[] | "review" | "none";
  readonly why: string;
}

interface CaseFilm {
  readonly title: string;
  readonly original_title?: string;
  readonly alternative_titles?: readonly string[];
  readonly year?: number;
  readonly composers?: readonly string[];
  readonly type?: string;
  readonly votes?: number;
}

/** The costs that leitmotif.config.json comes with. */
const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });

const otherFilms: Film[] = [];
await eachFilm("tests/gold/films.csv", (film) => otherFilms.push(film));

export function readCases(file: string): Case[] {
  // The files of the fixtures hold such cases.
  return JSON.parse(readFileSync(`tests/fixtures/linking/${file}`, "utf8")) as Case[];
}

/** The films that are linked among those of a small library, in order, or else the decision. */
export function decisionOn({
  release,
  films,
}: Pick<Case, "release" | "films">): readonly string[] | string | undefined {
  const known = films.map(toFilm);
  const index = buildFilmIndex([...known, ...otherFilms.filter((film) => !known.some(hasSequelIn(film)))]);
  const links = linkRelease(toRelease(release), createRanker(index, defaultModel), thresholds);
  const matched = links.filter(({ decision }) => decision === "match").map(({ filmId }) => filmId);
  return matched.length > 0 ? matched.sort() : links[0]?.decision;
}

/** What `decisionOn` should give. */
export function expectedOf({ expected }: Case): readonly string[] | string {
  return typeof expected === "string" ? expected : [...expected].sort();
}

/** The case itself says which parts of a series are there. */
function hasSequelIn(film: Film): (known: Film) => boolean {
  return ({ title }) => film.title.startsWith(title);
}

function toFilm({ title, original_title, alternative_titles, year, composers, type, votes }: CaseFilm): Film {
  return {
    id: year === undefined ? title : `${title} (${year})`,
    title,
    originalTitle: original_title ?? "",
    year,
    alternativeTitles: alternative_titles ?? [],
    composers: composers ?? [],
    type: workTypeOf(type ?? "") ?? "film",
    votes,
  };
}

function toRelease(release: Case["release"]): Release {
  return { id: "r", artist: "", year: undefined, country: "", formats: [], genres: [], styles: [], ...release };
}
