import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { Worker } from "node:worker_threads";
import { writeAtomically } from "../atomic-write.js";
import { literal, withDuckDB } from "../duckdb.js";
import type { Thresholds } from "./decide.js";
import type { SharedFilmIndex } from "./film-index.js";
import { readFilmIndex } from "./read-film-index.js";
import { countRecords } from "./read-records.js";

export interface LinkFilesOptions {
  /** CSV or Parquet. */
  readonly releases: string;
  readonly films: string;
  /** CSV, or Parquet when the name ends in .parquet. */
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
  /** Pairs of a release and a film that were compared. */
  readonly pairs: number;
}

/** What one worker does: the releases of its slice against all films. */
export interface LinkTask {
  readonly releases: string;
  readonly index: SharedFilmIndex;
  readonly from: number;
  readonly to: number;
  readonly out: string;
  readonly thresholds: Thresholds;
  readonly verdicts: string;
}

export type LinkMessage = { readonly done: number } | { readonly counts: LinkCounts };

export const LINK_COLUMNS = "release_id,film_id,probability,decision,reason,rule,margin,runner_up";

/** Links the releases of one file to the films of another. The result does not depend on the number of workers. */
export async function linkFiles(options: LinkFilesOptions): Promise<LinkCounts> {
  const total = await countRecords(options.releases);
  const index = await readFilmIndex(options.films);
  return writeAtomically(options.out, async (out) => {
    const csv = options.out.endsWith(".parquet") ? `${out}.csv` : out;
    const slices = slicesOf(total, options.workers);
    const parts = slices.map((_, index) => `${out}.${index}`);
    try {
      const counts = await Promise.all(
        slices.map(([from, to], slice) =>
          linkSlice({ ...options, index, from, to, out: parts[slice] ?? csv }, options.onProgress),
        ),
      );
      await joinParts(csv, parts);
      if (csv !== out) await toParquet(csv, out);
      return counts.reduce(addCounts);
    } finally {
      await Promise.all([...parts, `${out}.csv`].map((part) => rm(part, { force: true })));
    }
  });
}

function slicesOf(total: number, workers: number): [from: number, to: number][] {
  const size = Math.max(1, Math.ceil(total / workers));
  const count = Math.max(1, Math.ceil(total / size));
  return Array.from({ length: count }, (_, index) => [index * size, Math.min(total, (index + 1) * size)]);
}

function linkSlice(
  { releases, index, from, to, out, thresholds, verdicts }: LinkTask,
  onProgress: LinkFilesOptions["onProgress"],
): Promise<LinkCounts> {
  return new Promise((resolve, reject) => {
    const workerData: LinkTask = { releases, index, from, to, out, thresholds, verdicts };
    const worker = new Worker(new URL("./link-worker.js", import.meta.url), { workerData });
    worker.on("message", (message: LinkMessage) =>
      "counts" in message ? resolve(message.counts) : onProgress?.(message.done),
    );
    worker.on("error", reject);
    worker.on("exit", (code) =>
      reject(new Error(`the worker for releases ${from} to ${to} ended early with code ${code}`)),
    );
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
