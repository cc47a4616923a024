import type { FacetIndex } from "../../explorer/files/explorer-index.js";
import { decodeFacetColumn } from "../../explorer/files/facet-column.js";
import { type CountedFacet, countFacets, type FacetCounts } from "../../explorer/search/count-facets.js";
import type { PackedFiles } from "../../explorer/search/packed-files.js";
import { FINDER_FILES, type FinderIndex } from "../files/finder-files.js";

/** The values chosen of each facet. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** The films that have chosen values, and how many each other value would leave; undefined where nothing is chosen. */
export function createFilmChoice({ facets, films }: FinderIndex, files: PackedFiles) {
  return async (chosen: Chosen): Promise<FacetCounts | undefined> => {
    if (!facets.some(({ name }) => isChosen(name, chosen))) return undefined;
    const columns = await Promise.all(facets.map((facet) => columnOf(facet, chosen)));
    return countFacets(() => true, films.documents, columns);
  };

  async function columnOf({ name, values }: FacetIndex, chosen: Chosen): Promise<CountedFacet> {
    return {
      column: decodeFacetColumn(await files.bytes(FINDER_FILES.facet(name)), films.documents),
      values: values.length,
      // A value that does not occur stands for no film.
      chosen: new Set((chosen[name] ?? []).map((value) => values.indexOf(value))),
    };
  }
}

function isChosen(name: string, chosen: Chosen): boolean {
  return (chosen[name]?.length ?? 0) > 0;
}
