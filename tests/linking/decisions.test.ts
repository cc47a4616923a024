import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { defaultModel } from "#lib/linking/decide/default-model";
import { linkRelease } from "#lib/linking/decide/link-release";
import { createRanker } from "#lib/linking/decide/ranking/ranker";
import { buildFilmIndex } from "#lib/linking/library/build-film-index";
import type { Film, Release } from "#lib/linking/records";
import { eachFilm } from "#lib/linking/run/read-records";

interface Case {
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
}

const file = new URL("../fixtures/linking/decisions.json", import.meta.url);
// The file holds such cases.
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];

/** The costs that leitmotif.config.json comes with. */
const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });

const otherFilms: Film[] = [];
await eachFilm("tests/gold/films.csv", (film) => otherFilms.push(film));

describe("linkRelease, among the films of a small library,", () => {
  it.each(cases)(
    "decides on $release.title by $release.artist, $release.year ($why)",
    ({ release, films, expected }) => {
      const known = films.map(toFilm);
      const index = buildFilmIndex([...known, ...otherFilms.filter((film) => !known.some(hasSequelIn(film)))]);
      const links = linkRelease(toRelease(release), createRanker(index, defaultModel), thresholds);
      const matched = links.filter(({ decision }) => decision === "match").map(({ filmId }) => filmId);
      expect(matched.length > 0 ? matched.sort() : links[0]?.decision).toEqual(
        typeof expected === "string" ? expected : [...expected].sort(),
      );
    },
  );
});

/** The case itself says which parts of a series are there. */
function hasSequelIn(film: Film): (known: Film) => boolean {
  return ({ title }) => film.title.startsWith(title);
}

function toFilm({ title, original_title, alternative_titles, year, composers }: CaseFilm): Film {
  return {
    id: year === undefined ? title : `${title} (${year})`,
    title,
    originalTitle: original_title ?? "",
    year,
    alternativeTitles: alternative_titles ?? [],
    composers: composers ?? [],
  };
}

function toRelease(release: Case["release"]): Release {
  return { id: "r", artist: "", year: undefined, country: "", formats: [], genres: [], styles: [], ...release };
}
