import type { ExplorerCase } from "../cases/explorer-case.js";
import { CASES_A_FILE, type ExplorerIndex, FILES, ROWS_A_FILE } from "../files/explorer-index.js";
import { decodeFacetColumn, decodeNumbers } from "../files/facet-column.js";
import type { ResultRow } from "../files/result-row.js";
import { countFacets } from "./count-facets.js";
import { createWordSearch } from "./find-words.js";
import { createPackedFiles, type ReadFile } from "./packed-files.js";
import type { SearchState } from "./search-state.js";
import { SORTINGS, sortDocuments } from "./sort-documents.js";

export interface Found {
  /** All results in order. */
  readonly documents: ArrayLike<number>;
  /** Of each facet, how many results each value has or would have. */
  readonly counts: readonly ArrayLike<number>[];
}

/** A set of cases that can be searched. */
export interface Explorer {
  readonly index: ExplorerIndex;
  find(state: SearchState): Promise<Found>;
  rows(documents: readonly number[]): Promise<ResultRow[]>;
  /** The case of a release; undefined if there is none. */
  caseOf(releaseId: string): Promise<ExplorerCase | undefined>;
}

export async function openExplorer(read: ReadFile): Promise<Explorer> {
  const index: ExplorerIndex = JSON.parse(new TextDecoder().decode(await read(FILES.index)));
  const files = createPackedFiles(read);
  const words = createWordSearch(index, files);
  const { documents, facets } = index;

  async function find(state: SearchState): Promise<Found> {
    const fit = await words.find(state.query);
    const isChosen = facets.some(({ name }) => (state.chosen[name]?.length ?? 0) > 0);
    if (fit === undefined && !isChosen && state.sort === "") return everything(index);
    const { documents: found, counts } = await count(fit, state);
    return { documents: await sorted(found, fit, state.sort), counts };
  }

  async function count(fit: Uint16Array | undefined, { chosen }: SearchState) {
    const columns = await Promise.all(facets.map(({ name }) => files.bytes(FILES.facet(name))));
    const counted = facets.map(({ name, values }, at) => ({
      column: decodeFacetColumn(columns[at] ?? new Uint8Array(), documents),
      values: values.length,
      // A value that does not occur stands for no document.
      chosen: new Set((chosen[name] ?? []).map((value) => values.indexOf(value))),
    }));
    return countFacets((document) => fit === undefined || fit[document] !== 0, documents, counted);
  }

  async function sorted(found: readonly number[], fit: Uint16Array | undefined, sort: string) {
    const sorting = SORTINGS.find(({ name }) => name === sort) ?? SORTINGS[0];
    if (sorting === undefined || (fit === undefined && sort === "")) return found;
    const column = sorting.column === undefined ? undefined : await files.bytes(FILES.number(sorting.column));
    const numbers = column === undefined ? undefined : decodeNumbers(column);
    return sortDocuments(found, (document) => sorting.of(fit?.[document] ?? 0, numbers?.[document] ?? 0));
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

  return { index, find, rows, caseOf };
}

/** What is found by asking for nothing is known beforehand. */
function everything({ documents, facets }: ExplorerIndex): Found {
  return {
    documents: Int32Array.from({ length: documents }, (_, at) => at),
    counts: facets.map(({ counts }) => counts),
  };
}
