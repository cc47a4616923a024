import type { ExplorerCase } from "../cases/explorer-case.js";
import { CASES_A_FILE, type ExplorerIndex, type FacetIndex, FILES, ROWS_A_FILE } from "../files/explorer-index.js";
import { decodeFacetColumn, decodeNumbers } from "../files/facet-column.js";
import type { ResultRow } from "../files/result-row.js";
import { type CountedFacet, countFacets } from "./count-facets.js";
import { createWordSearch } from "./find-words.js";
import { createPackedFiles, type ReadFile } from "./packed-files.js";
import type { SearchState } from "./search-state.js";
import { sortDocuments, sortingOf } from "./sort-documents.js";

/** A set of cases that can be searched. */
export interface Explorer {
  readonly index: ExplorerIndex;
  /** The numbers of all results in order. */
  find(state: SearchState): Promise<ArrayLike<number>>;
  /** Of each facet, how many results each value has or would have. */
  count(state: SearchState): Promise<readonly ArrayLike<number>[]>;
  rows(documents: readonly number[]): Promise<ResultRow[]>;
  /** The case of a release; undefined if there is none. */
  caseOf(releaseId: string): Promise<ExplorerCase | undefined>;
}

export async function openExplorer(read: ReadFile): Promise<Explorer> {
  const index: ExplorerIndex = JSON.parse(new TextDecoder().decode(await read(FILES.index)));
  const files = createPackedFiles(read);
  const words = createWordSearch(index, files);
  const { documents, facets } = index;

  const fitOf = rememberedLast(words.find);

  async function find(state: SearchState): Promise<ArrayLike<number>> {
    const chosen = facets.filter((facet) => isChosen(facet, state));
    const [fit, columns, numbers] = await Promise.all([
      fitOf(state.query),
      columnsOf(chosen, state),
      numbersFor(state),
    ]);
    const found = countFacets(fitsIn(fit), documents, columns).documents;
    if (fit === undefined && state.sort === "") return found;
    return sortDocuments(found, (document) => sortingOf(state).of(fit?.[document] ?? 0, numbers[document] ?? 0));
  }

  async function count(state: SearchState): Promise<readonly ArrayLike<number>[]> {
    // What is found by asking for nothing is known beforehand.
    if (isForAll(state)) return facets.map(({ counts }) => counts);
    const [fit, columns] = await Promise.all([fitOf(state.query), columnsOf(facets, state)]);
    return countFacets(fitsIn(fit), documents, columns).counts;
  }

  function isForAll(state: SearchState): boolean {
    return state.query.trim() === "" && !facets.some((facet) => isChosen(facet, state));
  }

  async function columnsOf(wanted: readonly FacetIndex[], { chosen }: SearchState): Promise<CountedFacet[]> {
    const columns = wanted.map(async ({ name, values }) => ({
      column: decodeFacetColumn(await files.bytes(FILES.facet(name)), documents),
      values: values.length,
      // A value that does not occur stands for no document.
      chosen: new Set((chosen[name] ?? []).map((value) => values.indexOf(value))),
    }));
    return Promise.all(columns);
  }

  /** What the order of the results depends on. */
  async function numbersFor(state: SearchState): Promise<Uint16Array> {
    if (state.query.trim() === "" && state.sort === "") return new Uint16Array();
    return decodeNumbers(await files.bytes(FILES.number(sortingOf(state).column)));
  }

  async function rows(wanted: readonly number[]): Promise<ResultRow[]> {
    const all = wanted.map((document) => record<ResultRow>(document, ROWS_A_FILE, FILES.rows));
    return (await Promise.all(all)).flatMap((row) => row ?? []);
  }

  async function record<T>(document: number, size: number, fileOf: (block: number) => string): Promise<T | undefined> {
    const block = await files.json<T[]>(fileOf(Math.floor(document / size)));
    return block[document % size];
  }

  async function caseOf(releaseId: string): Promise<ExplorerCase | undefined> {
    for (const document of await words.having(releaseId)) {
      const found = await record<ExplorerCase>(document, CASES_A_FILE, FILES.cases);
      if (found?.release.id === releaseId) return found;
    }
    return undefined;
  }

  return { index, find, count, rows, caseOf };
}

function isChosen({ name }: FacetIndex, { chosen }: SearchState): boolean {
  return (chosen[name]?.length ?? 0) > 0;
}

function fitsIn(fit: Uint16Array | undefined): (document: number) => boolean {
  return (document) => fit === undefined || fit[document] !== 0;
}

/** Finding and counting ask for the same. */
function rememberedLast<T>(find: (query: string) => Promise<T>): (query: string) => Promise<T> {
  let last: { readonly query: string; readonly found: Promise<T> } | undefined;
  return (query) => {
    if (last?.query !== query) last = { query, found: find(query) };
    const { found } = last;
    found.catch(() => {
      last = undefined;
    });
    return found;
  };
}
