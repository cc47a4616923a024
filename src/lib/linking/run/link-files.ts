import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { writeAtomically } from "../../core/atomic-write.js";
import { literal, withDuckDB } from "../../core/duckdb.js";
import { runWorker } from "../../core/run-worker.js";
import type { Thresholds } from "../decide/decide.js";
import type { SharedFilmIndex } from "../library/film-index.js";
import { type FilmSource, readFilmIndex } from "./read-film-index.js";
import { countRecords, type RowRange, slicesOf } from "./read-records.js";

export interface LinkFilesOptions {
  /** CSV or Parquet. */
  readonly releases: string;
  readonly films: FilmSource;
  /** CSV, or Parquet if the name ends in .parquet. */
  readonly out: string;
  readonly thresholds: Thresholds;
  /** CSV of verdicts, which need not exist. */
  readonly verdicts: string;
  readonly workers: number;
  readonly onProgress?: (releases: number) => void;
}

export interface LinkCounts {
  readonly releases: number;
  readonly films: number;
  readonly matched: number;
  readonly review: number;
  readonly none: number;
  /** The number of pairs of a release and a film that were compared. */
  readonly pairs: number;
}

/** The task of one worker: the releases of its slice against all films. */
export interface LinkTask {
  readonly releases: string;
  readonly index: SharedFilmIndex;
  readonly rows: RowRange;
  readonly out: string;
  readonly thresholds: Thresholds;
  readonly verdicts: string;
}

const LINK_WORKER = new URL("./link-worker.js", import.meta.url);

export const LINK_COLUMNS = "release_id,film_id,probability,decision,reason,rule,margin,runner_up";

/** Links the releases of one file to the films of another. The result does not depend on the number of workers. */
export async function linkFiles(options: LinkFilesOptions): Promise<LinkCounts> {
  const { releases, films, thresholds, verdicts, workers, onProgress } = options;
  const [index, releaseCount] = await Promise.all([readFilmIndex(films, workers), countRecords(releases)]);
  return writeAtomically(options.out, async (out) => {
    const csv = options.out.endsWith(".parquet") ? `${out}.csv` : out;
    const slices = slicesOf(releaseCount, workers);
    const parts = slices.map((_, slice) => `${out}.${slice}`);
    try {
      const counts = await Promise.all(
        slices.map((rows, slice) => {
          const task: LinkTask = { releases, index, rows, out: parts[slice] ?? csv, thresholds, verdicts };
          return runWorker<LinkTask, LinkCounts>(LINK_WORKER, task, onProgress);
        }),
      );
      await joinParts(csv, parts);
      if (csv !== out) await toParquet(csv, out);
      return counts.reduce(addCounts);
    } finally {
      await Promise.all([...parts, `${out}.csv`].map((part) => rm(part, { force: true })));
    }
  });
}

async function joinParts(out: string, parts: readonly string[]): Promise<void> {
  const file = createWriteStream(out);
  file.write(`${LINK_COLUMNS}\n`);
  for (const part of parts) await pipeline(createReadStream(part), file, { end: false });
  await new Promise((resolve) => file.end(resolve));
}

async function toParquet(csv: string, parquet: string): Promise<void> {
  await withDuckDB({}, (connection) =>
    connection.run(`COPY (
      SELECT release_id, film_id, probability::DOUBLE AS probability, decision, reason, rule, margin::DOUBLE AS margin, runner_up
      FROM read_csv(${literal(csv)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')
    ) TO ${literal(parquet)} (FORMAT parquet, COMPRESSION zstd)`),
  );
}

function addCounts(a: LinkCounts, b: LinkCounts): LinkCounts {
  return {
    releases: a.releases + b.releases,
    films: a.films,
    matched: a.matched + b.matched,
    review: a.review + b.review,
    none: a.none + b.none,
    pairs: a.pairs + b.pairs,
  };
}
