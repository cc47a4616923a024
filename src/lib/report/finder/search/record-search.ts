import { decodeNumbers } from "../../explorer/files/facet-column.js";
import { createWordSearch } from "../../explorer/search/find-words.js";
import type { PackedFiles } from "../../explorer/search/packed-files.js";
import { sortDocuments } from "../../explorer/search/sort-documents.js";
import { FINDER_FILES, type RecordIndex, type RecordKind, ROWS_A_FILE } from "../files/finder-files.js";

/** A song or a film, and its place in the list. */
export interface Placed<Row> {
  readonly place: number;
  readonly row: Row;
}

/** Songs or films, found by their words. */
export interface RecordSearch<Row> {
  /** Those that fit a query best, so many at most; of those that fit equally well, the more popular first. */
  find(query: string, most: number): Promise<Placed<Row>[]>;
  /** The one that has an id; undefined if none has it. */
  called(id: string): Promise<Placed<Row> | undefined>;
  at(place: number): Promise<Row>;
}

/** More than any popularity, so that a better fit always comes first. */
const FIT = 2 ** 16;

export function createRecordSearch<Row extends { readonly id: string }>(
  kind: RecordKind,
  index: RecordIndex,
  files: PackedFiles,
): RecordSearch<Row> {
  const words = createWordSearch(index, {
    bytes: (name) => files.bytes(`${kind}/${name}`),
  });

  async function at(place: number): Promise<Row> {
    const rows = await files.json<Row[]>(FINDER_FILES.rows(kind, Math.floor(place / ROWS_A_FILE)));
    const row = rows[place % ROWS_A_FILE];
    if (row === undefined) throw new Error(`there is no number ${place} among the ${kind}`);
    return row;
  }

  const placed = async (place: number): Promise<Placed<Row>> => ({ place, row: await at(place) });

  return {
    at,
    async find(query, most) {
      const fit = await words.find(query);
      if (fit === undefined) return [];
      const popularity = decodeNumbers(await files.bytes(FINDER_FILES.popularity(kind)));
      const found = [...fit.keys()].filter((place) => fit[place] !== 0);
      const sorted = sortDocuments(found, (place) => -(FIT * (fit[place] ?? 0) + (popularity[place] ?? 0)));
      return Promise.all([...sorted.subarray(0, most)].map(placed));
    },
    async called(id) {
      for (const place of await words.having(id)) {
        const found = await placed(place);
        if (found.row.id === id) return found;
      }
      return undefined;
    },
  };
}
