import { availableParallelism } from "node:os";
import { runWorker } from "../../core/run-worker.js";
import { libraryVersion } from "../index-file/library-version.js";
import { readIndexFile } from "../index-file/read-index-file.js";
import { indexFilms } from "../library/build-film-index.js";
import type { CollectedFilms } from "../library/collect-films.js";
import type { SharedFilmIndex } from "../library/film-index.js";
import { mergeFilms } from "../library/merge-films.js";
import type { CollectTask } from "./collect-worker.js";
import { readFilms } from "./read-films.js";
import { countRecords, slicesOf } from "./read-records.js";

const COLLECT_WORKER = new URL("./collect-worker.js", import.meta.url);

/** How many films can be read in the time that a thread takes to start. */
const WORTH_A_THREAD = 20_000;

/** A CSV or Parquet file of films, or a file that `leitmotif index films` has made of one. */
export type FilmSource = string | { readonly index: string };

/**
 * The index of the films in a file. Reading titles takes most of the time, so it is done in parallel;
 * the parts are then joined as if one thread had read them all.
 */
export async function readFilmIndex(films: FilmSource, threads = availableParallelism()): Promise<SharedFilmIndex> {
  return typeof films === "string" ? indexList(films, threads) : readIndexFile(films.index, libraryVersion());
}

async function indexList(films: string, threads: number): Promise<SharedFilmIndex> {
  const count = await countRecords(films);
  const slices = slicesOf(count, Math.min(threads, Math.ceil(count / WORTH_A_THREAD)));
  if (slices.length <= 1) return indexFilms(await readFilms(films));
  const parts = slices.map((rows) => runWorker<CollectTask, CollectedFilms>(COLLECT_WORKER, { films, rows }));
  return indexFilms(mergeFilms(await Promise.all(parts)));
}
