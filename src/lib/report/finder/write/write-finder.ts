import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLOSEST_VECTORS_PROGRAM } from "../../../kernels/closest-vectors/create-closest-vectors.js";
import type { OpenRecommender } from "../../../recommending/asking/open-recommender.js";
import type { FacetIndex } from "../../explorer/files/explorer-index.js";
import { createFacetCollector } from "../../explorer/write/collect-facet.js";
import { writePacked } from "../../packed/write-packed.js";
import { FINDER_FILES, type FilmRow, type FinderIndex } from "../files/finder-files.js";
import { filmFacets } from "../film-facets.js";
import { filmRows, songRows } from "./rows.js";
import { shareBelow } from "./share-below.js";
import { writeRecords } from "./write-records.js";
import { writeVectors } from "./write-vectors.js";

/** Writes what the page that finds films reads: parts, so that a browser needs to read only some of them. */
export function writeFinder(folder: string, recommender: OpenRecommender, overviewOf: (film: number) => string): void {
  const at = (name: string) => join(folder, name);
  mkdirSync(folder, { recursive: true });
  const { model, pairs, films } = recommender;
  writePacked(at(FINDER_FILES.model), JSON.stringify(model));
  writePacked(at(FINDER_FILES.program), readFileSync(CLOSEST_VECTORS_PROGRAM));
  writeVectors(at, recommender);
  const facets = filmFacets(shareBelow(films.popularity)).map(createFacetCollector<FilmRow>);
  const index: FinderIndex = {
    songs: writeRecords(at, "songs", songRows(recommender)),
    films: writeRecords(at, "films", collected(filmRows(recommender, overviewOf), facets)),
    facets: facets.map((facet) => written(at, facet)),
    pairs: pairs.film.length,
  };
  writeFileSync(at(FINDER_FILES.index), JSON.stringify(index));
}

type Collector = ReturnType<typeof createFacetCollector<FilmRow>>;

/** Films on their way, whose facets are collected as they pass. */
function* collected(films: Iterable<FilmRow>, facets: readonly Collector[]): Generator<FilmRow, void> {
  for (const film of films) {
    for (const facet of facets) facet.add(film);
    yield film;
  }
}

function written(at: (name: string) => string, facet: Collector): FacetIndex {
  const index = facet.index();
  writePacked(at(FINDER_FILES.facet(index.name)), facet.bytes());
  return index;
}
