import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { SOURCES, type SourceName } from "../../contract/sources.js";
import { UsageError } from "../../core/errors.js";
import { isIsoDate } from "../../core/iso-date.js";
import type { DownloadedFilms, FilmsFetch, FilmsProgress, WantedFilms } from "../../sources/fetching/films-fetch.js";
import { configOf } from "../global-options.js";
import { isoDate } from "../option-values.js";
import { print, progressOf } from "../output.js";
import { progress, type Show } from "../progress.js";
import { refuseSample } from "./refuse-sample.js";

interface Options {
  readonly years?: readonly number[];
  readonly ids?: readonly number[];
  readonly date?: string;
  readonly json?: boolean;
}

/** The answers of an unfinished delivery are kept here, in a folder named after its date. */
const CACHE_FOLDER = ".cache";

/** Downloads films from a source that answers queries. */
export function fetchFilms(source: SourceName, fetch: FilmsFetch): Command {
  const command = new Command(source)
    .description(fetch.description)
    .option("--years <years>", "films first shown in these years, such as 1970-2025 or 1999", years)
    .addOption(
      new Option("--ids <ids>", `films by their ${SOURCES[source]} ids, such as 78,335984`)
        .argParser(ids)
        .conflicts("years"),
    )
    .option("--date <date>", "the delivery's date (default: that of the unfinished download, or today)", isoDate)
    .option("--json", "print what was fetched as JSON");
  return command.action(() => run(source, fetch, command));
}

async function run(source: SourceName, fetch: FilmsFetch, command: Command): Promise<void> {
  const options = command.opts<Options>();
  const wanted = wantedFilms(options);
  const { paths, sources } = configOf(command);
  refuseSample(paths.raw);
  const sourceFolder = join(paths.raw, source);
  const date = options.date ?? dateUnderWay(sourceFolder) ?? today();
  const bar = filmsProgress(source, progressOf(command));
  const films = await fetch
    .download({
      wanted,
      folder: join(sourceFolder, date),
      cacheFolder: join(sourceFolder, CACHE_FOLDER, date),
      settings: sources,
      environment: process.env,
      onProgress: bar.onProgress,
    })
    .finally(bar.done);
  print(command, options.json ? `${JSON.stringify({ source, date, ...films }, null, 2)}\n` : report(source, films));
}

function wantedFilms({ years, ids }: Options): WantedFilms {
  if (years !== undefined) return { years };
  if (ids !== undefined) return { ids };
  throw new UsageError("say which films: --years 1970-2025, or --ids 78,335984");
}

/** A download of many hours may end on a later day than it started: its date is the day it started. */
function dateUnderWay(sourceFolder: string): string | undefined {
  const cache = join(sourceFolder, CACHE_FOLDER);
  const begun = existsSync(cache) ? readdirSync(cache).filter(isIsoDate) : [];
  return begun
    .filter((date) => !existsSync(join(sourceFolder, date)))
    .sort()
    .at(-1);
}

/** An API has no date of publication: its answers are those of the day of the query. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function filmsProgress(
  source: SourceName,
  show: Show | undefined,
): { onProgress(progress: FilmsProgress): void; done(): void } {
  const bar = progress({ label: source, unit: "films", show });
  let before = 0;
  return {
    onProgress({ found, downloaded }) {
      bar.expect(found);
      bar.advance(downloaded - before);
      before = downloaded;
    },
    done: bar.done,
  };
}

function report(source: SourceName, { folder, films, missing }: DownloadedFilms): string {
  const unknown =
    missing.length === 0 ? "" : `, and ${SOURCES[source]} does not know ${missing.length} ids: ${shortened(missing)}`;
  return `${source}: ${films} films in ${relative(process.cwd(), folder)}${unknown}\n`;
}

function shortened(ids: readonly number[]): string {
  return ids.length <= 10 ? ids.join(", ") : `${ids.slice(0, 10).join(", ")} …`;
}

function years(text: string): number[] {
  const [, first = "", last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first === "" || count < 1) throw new InvalidArgumentError("It must be a year, or two such as 1970-2025.");
  return Array.from({ length: count }, (_, index) => Number(first) + index);
}

function ids(text: string): number[] {
  if (!/^\d+(,\d+)*$/.test(text)) throw new InvalidArgumentError("It must be whole numbers such as 78,335984.");
  return text.split(",").map(Number);
}
