import { relative } from "node:path";
import { Argument, Command } from "commander";
import type { SourceName } from "../../contract/sources.js";
import { type FetchedDelivery, fetchDelivery } from "../../sources/fetching/fetch-delivery.js";
import type { FilesFetch } from "../../sources/fetching/files-fetch.js";
import { PATIENCE } from "../../sources/fetching/retry.js";
import { configOf } from "../global-options.js";
import { isoDate, wholeNumber } from "../option-values.js";
import { print, progressOf } from "../output.js";
import { downloadProgress } from "./download-progress.js";
import { refuseSample } from "./refuse-sample.js";

interface Options {
  readonly date?: string;
  readonly parallel: number;
  readonly json?: boolean;
}

/** Downloads the files that a source publishes. */
export function fetchFiles(source: SourceName, fetch: FilesFetch): Command {
  const command = new Command(source)
    .description(fetch.description)
    .option("--date <date>", "the delivery's date, instead of the one that the source gives", isoDate)
    .option("--parallel <files>", "how many files to download at a time", wholeNumber(1, 16), 3)
    .option("--json", "print what was fetched as JSON");
  if (fetch.argument !== undefined) command.addArgument(argumentOf(fetch.argument));
  return command.action(() => run(source, fetch, command));
}

function argumentOf({ name, meaning, choices }: NonNullable<FilesFetch["argument"]>): Argument {
  const argument = new Argument(name, meaning);
  return choices === undefined ? argument : argument.choices(choices);
}

async function run(source: SourceName, fetch: FilesFetch, command: Command): Promise<void> {
  const { paths, sources } = configOf(command);
  const options = command.opts<Options>();
  const wish = { named: command.args, settings: sources, date: options.date, patience: PATIENCE };
  refuseSample(paths.raw);
  const { files, date = options.date } = await fetch.find(wish);
  const bar = downloadProgress(source, progressOf(command));
  const { parallel, json } = options;
  const delivery = await fetchDelivery({
    source,
    rawFolder: paths.raw,
    files,
    date,
    parallel,
    patience: PATIENCE,
    events: bar,
  }).finally(bar.done);
  print(command, json ? `${JSON.stringify(delivery, null, 2)}\n` : report(delivery));
}

function report({ source, date, folder, isNew, files }: FetchedDelivery): string {
  if (!isNew) return `${source}: nothing newer than the delivery of ${date}, nothing downloaded\n`;
  const width = Math.max(...files.map(({ name }) => name.length));
  const lines = files.map(
    ({ name, bytes }) => `  ${name.padEnd(width)}  ${((bytes ?? 0) / 1e6).toFixed(1).padStart(9)} MB\n`,
  );
  return `${source}: delivery of ${date} in ${relative(process.cwd(), folder)}\n${lines.join("")}`;
}
