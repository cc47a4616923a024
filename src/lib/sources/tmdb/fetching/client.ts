import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writeAtomically } from "../../../core/atomic-write.js";
import { InputError } from "../../../core/errors.js";
import type { DownloadedFilms, FilmsProgress, WantedFilms } from "../../fetching/films-fetch.js";
import { inParallel } from "../../fetching/in-parallel.js";
import { PATIENCE, type Patience } from "../../fetching/retry.js";
import type { Access } from "./access.js";
import { openAnswerCache } from "./answer-cache.js";
import { type Ask, createApi } from "./api.js";
import { discoverFilms } from "./discover.js";
import { createRateLimit } from "./rate-limit.js";

export interface FilmsDownload {
  readonly wanted: WantedFilms;
  /** The delivery's folder, which must not exist yet. */
  readonly folder: string;
  readonly access: Access;
  readonly baseUrl: string;
  /** Where answers are kept, before and after the delivery is complete; beside the delivery by default. */
  readonly cacheFolder?: string;
  /** TMDb allows about 50; the rest is left to others who share the address. */
  readonly requestsPerSecond?: number;
  readonly parallel?: number;
  readonly patience?: Patience;
  readonly onProgress?: (progress: FilmsProgress) => void;
}

/** Everything that can be had with a single query. */
const DETAILS = { append_to_response: "alternative_titles,credits,external_ids,keywords,translations" };

/** Downloads films with credits, titles and keywords into a delivery of JSON files, one file per film. */
export async function downloadFilms(options: FilmsDownload): Promise<DownloadedFilms> {
  const { wanted, folder, onProgress = () => {} } = options;
  if (existsSync(folder)) {
    throw new InputError("already exists, and a delivery never changes", {
      file: folder,
      remedy: "choose another date, or remove the folder",
    });
  }
  const ask = apiOf(options);
  const ids = await wantedIds(ask, wanted, (found) => onProgress({ found, downloaded: 0 }));
  const missing = await writeAtomically(folder, (temporaryFolder) => writeFilms(ask, ids, temporaryFolder, options));
  return { folder, films: ids.length - missing.length, missing };
}

function apiOf({ baseUrl, access, folder, cacheFolder, requestsPerSecond = 30, patience = PATIENCE }: FilmsDownload) {
  return createApi({
    baseUrl,
    access,
    cache: openAnswerCache(cacheFolder ?? join(dirname(folder), ".cache", basename(folder))),
    rateLimit: createRateLimit(requestsPerSecond),
    patience,
  });
}

async function wantedIds(ask: Ask, wanted: WantedFilms, onFound: (found: number) => void): Promise<readonly number[]> {
  if ("ids" in wanted) return [...new Set(wanted.ids)].sort((a, b) => a - b);
  const ids = new Set<number>();
  for (const year of wanted.years) {
    const found = await discoverFilms(ask, [`${year}-01-01`, `${year}-12-31`], (more) => onFound(ids.size + more));
    for (const id of found) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

/** Writes a file for each film and returns the ids of those that TMDb does not know. */
async function writeFilms(
  ask: Ask,
  ids: readonly number[],
  folder: string,
  { parallel = 4, onProgress = () => {} }: FilmsDownload,
): Promise<number[]> {
  const missing: number[] = [];
  let downloaded = 0;
  let hasFailed = false;
  mkdirSync(folder, { recursive: true });
  const failures = await inParallel(ids, parallel, async (id) => {
    // An error that ends one request for good, such as a refused key, would end them all.
    if (hasFailed) return;
    const answer = await ask(`movie/${id}`, DETAILS).catch((failure: unknown) => {
      hasFailed = true;
      throw failure;
    });
    if (answer === undefined) missing.push(id);
    else writeFileSync(join(folder, `movie_${id}.json`), answer);
    downloaded += 1;
    onProgress({ found: ids.length, downloaded });
  });
  if (failures.length > 0) throw failures[0];
  return missing.sort((a, b) => a - b);
}
