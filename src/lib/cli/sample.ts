import { resolve } from "node:path";
import { Command } from "commander";
import { UsageError } from "../errors.js";
import { type SampleSummary, writeSample } from "../sources/sample/sample.js";
import { LIMITS, REAL_SCREEN_SHARE, type SampleSettings } from "../sources/sample/world.js";
import { configOf, isQuiet } from "./global-options.js";
import { progress } from "./progress.js";

interface Options {
  readonly films?: string;
  readonly seed?: string;
  readonly deliveries?: string;
  readonly releases?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function sampleCommand(): Command {
  return new Command("sample")
    .description("write invented deliveries in the formats of the sources, and the truth about them")
    .option("--films <n>", `how many films; everything else grows with them (up to ${LIMITS.films})`)
    .option("--seed <n>", "the same seed gives the same bytes")
    .option("--deliveries <n>", `how many deliveries, a month apart (up to ${LIMITS.deliveries})`)
    .option("--releases <n>", "a Discogs dump of this size, with as few releases for the screen as the real one")
    .option("--out <folder>", "where the deliveries go, instead of the raw folder of the configuration")
    .option("--json", "print what was written as JSON")
    .action(async (options: Options, command: Command) => {
      const config = configOf(command);
      const shown = progress({ label: "sample", unit: "bytes", quiet: isQuiet(command) });
      const folder = options.out === undefined ? config.paths.raw : resolve(options.out);
      const summary = await writeSample(folder, settingsOf(options, config.sample), { onBytes: shown.advance });
      shown.done();
      process.stdout.write(
        options.json ? `${JSON.stringify({ folder, ...summary }, null, 2)}\n` : report(folder, summary),
      );
    });
}

function settingsOf(options: Options, defaults: { films: number; seed: number; deliveries: number }): SampleSettings {
  const releases =
    options.releases === undefined ? undefined : wholeNumber("--releases", options.releases, 1, LIMITS.releases);
  return {
    films: options.films === undefined ? defaults.films : wholeNumber("--films", options.films, 1, LIMITS.films),
    seed: options.seed === undefined ? defaults.seed : wholeNumber("--seed", options.seed, 0, LIMITS.seed),
    deliveries:
      options.deliveries === undefined
        ? defaults.deliveries
        : wholeNumber("--deliveries", options.deliveries, 1, LIMITS.deliveries),
    ...(releases === undefined ? {} : { releases, screenShare: REAL_SCREEN_SHARE }),
  };
}

function wholeNumber(option: string, text: string, low: number, high: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= low && number <= high) return number;
  throw new UsageError(`${option} takes a whole number from ${low} to ${high}, not ${JSON.stringify(text)}`);
}

function report(folder: string, { dates, files, bytes }: SampleSummary): string {
  return `${files} files for ${dates.join(", ")} in ${folder} (${Math.round(bytes / 1e6)} MB before compression)\n`;
}
