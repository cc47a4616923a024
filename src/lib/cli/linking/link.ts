import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { withTemporaryFolder } from "../../core/atomic-write.js";
import { UsageError } from "../../core/errors.js";
import { counted } from "../../core/numbers.js";
import { thresholdsFrom } from "../../linking/decide/decide.js";
import { type LinkCounts, linkFiles } from "../../linking/run/link-files.js";
import { countRecords } from "../../linking/run/read-records.js";
import type { LinkedLists } from "../../linking/run/warehouse/warehouse-lists.js";
import { configOf, isQuiet } from "../global-options.js";
import { wholeNumber } from "../option-values.js";
import { print, progressOf, tell } from "../output.js";
import { progress } from "../progress.js";
import { linkOnSpark } from "./link-on-spark.js";
import { withReleasesAndFilms } from "./named-lists.js";

interface Options extends Partial<Pick<LinkedLists, "releases" | "films">> {
  readonly index?: string;
  readonly out?: string;
  readonly workers?: number;
  readonly spark?: string;
  readonly sparkConf?: readonly string[];
  readonly partitions?: number;
  readonly json?: boolean;
}

const DETAILS = `
Without --releases and --films the releases of the warehouse are linked to its films, by the weights, costs and verdicts
of now. The warehouse stays as it is: its own links are made by leitmotif build.

The files are CSV or Parquet with these columns; only id and title must be there, lists are separated by |
  releases: release_id,title,artist,year,country,formats,genres,styles
  films:    film_id,title,original_title,year,alternative_titles,composers,type,votes
  links:    release_id,film_id,probability,decision,reason,rule,margin,runner_up

Examples:
  leitmotif link > links.csv
  leitmotif link --releases mine.csv --films films.csv --out links.parquet
`;

export function linkCommand(): Command {
  return new Command("link")
    .description("decide which release is the soundtrack of which film, and how certain that is")
    .option("--releases <file>", "the music releases, instead of those of the warehouse")
    .option("--films <file>", "the films, instead of those of the warehouse")
    .option("--index <file>", "the films in a file of leitmotif index films, instead of --films")
    .option(
      "--out <file>",
      "write the links here, as CSV, or Parquet if the name ends in .parquet (default: print them)",
    )
    .option("--workers <n>", "number of threads; the result does not depend on it", wholeNumber(1, 64))
    .option("--spark <master>", "link on Spark: local[2], spark://…, yarn, k8s://…, or sc://… for Spark Connect")
    .option("--spark-conf <key=value...>", "settings for --spark, such as spark.executor.memoryOverhead=2g")
    .option("--partitions <n>", "the number of parts in which --spark links the releases", wholeNumber(1, 1_000_000))
    .option("--json", "print the counts as JSON; needs --out")
    .addHelpText("after", DETAILS)
    .action(async ({ json, ...options }: Options, command: Command) => {
      requireOut(options, json === true);
      if (options.out === undefined) await printLinks(options, command);
      else printCounts(await link(options.out, options, command), json === true, command);
    });
}

function requireOut({ out, spark }: Options, json: boolean): void {
  if (out !== undefined) return;
  if (json) throw new UsageError("--json prints counts instead of links: give a file with --out");
  if (spark !== undefined) throw new UsageError("--spark writes a folder: name it with --out");
}

/** The counts that are told, wherever the links are made. */
type ToldCounts = Pick<LinkCounts, "releases" | "films" | "matched" | "review" | "none">;

function link(
  out: string,
  { spark, sparkConf, partitions, ...options }: Options,
  command: Command,
): Promise<ToldCounts> {
  if (spark !== undefined) return linkOnSpark(out, { spark, sparkConf, partitions, ...options }, command);
  if (sparkConf === undefined && partitions === undefined) return linkHere(out, options, command);
  throw new UsageError("--spark-conf and --partitions are for linking on Spark: give --spark <master> too");
}

async function linkHere(out: string, { workers, ...given }: Options, command: Command): Promise<LinkCounts> {
  const config = configOf(command);
  return withReleasesAndFilms(given, command, async ({ releases, films }) => {
    const total = await countRecords(releases);
    const bar = progress({ label: "link", unit: "releases", total, show: progressOf(command) });
    const counts = await linkFiles({
      releases,
      films,
      out,
      workers: workers ?? config.threads,
      thresholds: thresholdsFrom(config.linking.costs),
      verdicts: config.linking.verdicts,
      onProgress: bar.advance,
    });
    bar.done();
    return counts;
  });
}

async function printLinks(options: Options, command: Command): Promise<void> {
  await withTemporaryFolder(tmpdir(), async (folder) => {
    const out = join(folder, "links.csv");
    const counts = await link(out, options, command);
    for await (const part of createReadStream(out, "utf8")) print(command, part);
    if (!isQuiet(command)) tell(command, summaryOf(counts));
  });
}

function printCounts(counts: ToldCounts, json: boolean, command: Command): void {
  print(command, json ? `${JSON.stringify(counts)}\n` : summaryOf(counts));
}

function summaryOf({ releases, films, matched, review, none }: ToldCounts): string {
  return (
    `${counted(releases, "release", "releases")} against ${counted(films, "film", "films")}: ` +
    `${matched} linked, ${review} to review, ${none} without a film\n`
  );
}
