import { existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { withTemporaryFolder } from "../../core/atomic-write.js";
import { UsageError } from "../../core/errors.js";
import { thresholdsFrom } from "../../linking/decide/decide.js";
import { libraryVersion } from "../../linking/index-file/library-version.js";
import { writeIndexFile } from "../../linking/index-file/write-index-file.js";
import { type FilmSource, readFilmIndex } from "../../linking/run/read-film-index.js";
import type { LinkedLists } from "../../linking/run/warehouse/warehouse-lists.js";
import { runSparkJob, type SparkCounts } from "../../spark/job/run-job.js";
import { asSparkPath, releasesAsParquet } from "../../spark/job/spark-paths.js";
import { packWorker } from "../../spark/pack/pack-worker.js";
import { configOf } from "../global-options.js";
import { progressOf } from "../output.js";
import { type Progress, progress } from "../progress.js";
import { withReleasesAndFilms } from "./named-lists.js";

export interface SparkOptions extends Partial<Pick<LinkedLists, "releases" | "films">> {
  readonly index?: string;
  readonly spark: string;
  readonly sparkConf: readonly string[] | undefined;
  readonly partitions: number | undefined;
}

/** Prepares what Spark needs in a temporary folder, and links there. */
export async function linkOnSpark(
  out: string,
  { spark, sparkConf = [], partitions, ...given }: SparkOptions,
  command: Command,
): Promise<SparkCounts & { readonly films: number }> {
  refuseFile(out);
  const { threads, linking } = configOf(command);
  return withReleasesAndFilms(given, command, ({ releases, films }) =>
    withTemporaryFolder(tmpdir(), async (folder) => {
      const worker = join(folder, "link-worker.tgz");
      await packWorker({ out: worker, thresholds: thresholdsFrom(linking.costs), verdicts: linking.verdicts });
      const index = await indexFileOf(films, folder, threads);
      const bar = progress({ label: "link", unit: "tasks", show: progressOf(command) });
      const show = showIn(bar);
      const counts = await runSparkJob({
        master: spark,
        settings: sparkConf,
        releases: await releasesAsParquet(releases, folder),
        index: index.file,
        worker,
        out: asSparkPath(out),
        partitions,
        onProgress: show,
      });
      show(counts.partitions, counts.partitions);
      bar.done();
      return { ...counts, films: index.films };
    }),
  );
}

function refuseFile(out: string): void {
  const isFile = existsSync(out) && !statSync(out).isDirectory();
  if (!isFile && !out.endsWith(".csv")) return;
  throw new UsageError(`--spark writes a folder of Parquet files: give --out the name of a folder instead of ${out}`);
}

/** The index as a file. One that is given is opened too, so that no cluster starts for a file that it would refuse. */
async function indexFileOf(films: FilmSource, folder: string, threads: number) {
  const index = await readFilmIndex(films, threads);
  const count = index.filmIds.length;
  if (typeof films !== "string") return { file: resolve(films.index), films: count };
  const file = join(folder, "films.idx");
  await writeIndexFile(index, file, libraryVersion());
  return { file, films: count };
}

/** Spark counts the tasks of the stages that run now, so that their number may also fall. */
function showIn(bar: Progress) {
  let shown = 0;
  return (done: number, tasks: number) => {
    bar.expect(tasks);
    bar.advance(done - shown);
    shown = done;
  };
}
