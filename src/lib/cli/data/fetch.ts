import { relative } from "node:path";
import { Argument, Command } from "commander";
import type { Source } from "../../sources/delivery.js";
import { DISCOGS_KINDS, type DiscogsKind, findDiscogsDump } from "../../sources/discogs/fetch.js";
import { type FetchedDelivery, fetchDelivery } from "../../sources/fetching/fetch-delivery.js";
import { IMDB_KINDS, imdbFiles } from "../../sources/imdb/fetch.js";
import type { PublishedFile } from "../../sources/fetching/published-file.js";
import { PATIENCE } from "../../sources/fetching/retry.js";
import { spotifyFile } from "../../sources/spotify/fetch.js";
import { downloadProgress } from "./download-progress.js";
import { fetchTmdb } from "./fetch-tmdb.js";
import { configOf, isQuiet } from "../global-options.js";
import { isoDate, wholeNumber } from "../option-values.js";
import { refuseSample } from "./refuse-sample.js";

interface FetchCommandOptions {
  readonly date?: string;
  readonly parallel: number;
  readonly json?: boolean;
}

export function fetchCommand(): Command {
  return new Command("fetch")
    .description("download what a source publishes: resumable, checked, only what is new")
    .addCommand(fetchImdb())
    .addCommand(fetchDiscogs())
    .addCommand(fetchTmdb())
    .addCommand(fetchSpotify());
}

function fetchImdb(): Command {
  return subcommand("imdb", "download IMDb's non-commercial datasets")
    .addArgument(new Argument("[tables...]", "which of them").choices(IMDB_KINDS))
    .action(async (tables: string[], options: FetchCommandOptions, command: Command) => {
      const files = imdbFiles(configOf(command).sources.imdb.url, tables.length === 0 ? IMDB_KINDS : tables);
      await run("imdb", files, options, command);
    });
}

function fetchDiscogs(): Command {
  return subcommand("discogs", "download the newest monthly dump of Discogs, or with --date an older one")
    .addArgument(new Argument("[kinds...]", "which of its files").choices(DISCOGS_KINDS))
    .action(async (kinds: DiscogsKind[], options: FetchCommandOptions, command: Command) => {
      const places = configOf(command).sources.discogs;
      const wanted = kinds.length === 0 ? DISCOGS_KINDS : kinds;
      const { date, files } = await findDiscogsDump(places, wanted, PATIENCE, options.date);
      await run("discogs", files, { ...options, date }, command);
    });
}

function fetchSpotify(): Command {
  return subcommand("spotify", "download a CSV of Spotify tracks with audio features")
    .argument("[address]", "where the CSV lies, instead of sources.spotify.url in the configuration")
    .action(async (address: string | undefined, options: FetchCommandOptions, command: Command) => {
      const url = address ?? configOf(command).sources.spotify.url;
      await run("spotify", [spotifyFile(url)], options, command);
    });
}

function subcommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--date <date>", "the delivery's date, instead of the one that the source gives", isoDate)
    .option("--parallel <files>", "how many files to download at a time", wholeNumber(1, 16), 3)
    .option("--json", "print what was fetched as JSON");
}

async function run(
  source: Source,
  files: readonly PublishedFile[],
  { date, parallel, json }: FetchCommandOptions,
  command: Command,
): Promise<void> {
  const { raw } = configOf(command).paths;
  refuseSample(raw);
  const bar = downloadProgress(source, isQuiet(command));
  const options = { source, rawFolder: raw, files, date, parallel, patience: PATIENCE, events: bar };
  const delivery = await fetchDelivery(options).finally(bar.done);
  process.stdout.write(json ? `${JSON.stringify(delivery, null, 2)}\n` : describe(delivery));
}

function describe({ source, date, folder, isNew, files }: FetchedDelivery): string {
  if (!isNew) return `${source}: nothing newer than the delivery of ${date}, nothing downloaded\n`;
  const width = Math.max(...files.map(({ name }) => name.length));
  const lines = files.map(
    ({ name, bytes }) => `  ${name.padEnd(width)}  ${((bytes ?? 0) / 1e6).toFixed(1).padStart(9)} MB\n`,
  );
  return `${source}: delivery of ${date} in ${relative(process.cwd(), folder)}\n${lines.join("")}`;
}
