import { resolve } from "node:path";
import { Command } from "commander";
import { estimateBytes } from "../../sample/size-estimate.js";
import { LIMITS, REAL_SCREEN_SHARE, type SampleSettings } from "../../sample/world/world.js";
import { type SampleSummary, writeSample } from "../../sample/write-sample.js";
import { configOf } from "../global-options.js";
import { wholeNumber } from "../option-values.js";
import { print, progressOf } from "../output.js";
import { progress } from "../progress.js";

interface Options {
  readonly films?: number;
  readonly seed?: number;
  readonly deliveries?: number;
  readonly releases?: number;
  readonly out?: string;
  readonly json?: boolean;
}

export function sampleCommand(): Command {
  return new Command("sample")
    .description("write invented deliveries in the sources' formats, with the truth about them")
    .option("--films <n>", "number of films; everything else grows in proportion", wholeNumber(1, LIMITS.films))
    .option("--seed <n>", "the same seed gives the same bytes", wholeNumber(0, LIMITS.seed))
    .option("--deliveries <n>", "number of deliveries, one month apart", wholeNumber(1, LIMITS.deliveries))
    .option(
      "--releases <n>",
      "make a Discogs dump of this size, with as few releases for the screen as the real one",
      wholeNumber(1, LIMITS.releases),
    )
    .option("--out <folder>", "write the deliveries here instead of into the configured raw folder")
    .option("--json", "print what was written as JSON")
    .action(async (options: Options, command: Command) => {
      const config = configOf(command);
      const folder = options.out === undefined ? config.paths.raw : resolve(options.out);
      const settings = settingsOf(options, config.sample);
      const total = estimateBytes(settings);
      const shown = progress({ label: "sample", unit: "bytes", total, show: progressOf(command) });
      const summary = await writeSample(folder, settings, { onBytes: shown.advance });
      shown.advance(total - summary.bytes);
      shown.done();
      const asJson = () => `${JSON.stringify({ folder, ...summary }, null, 2)}\n`;
      print(command, options.json ? asJson() : report(folder, summary));
    });
}

function settingsOf(options: Options, defaults: { films: number; seed: number; deliveries: number }): SampleSettings {
  const { films = defaults.films, seed = defaults.seed, deliveries = defaults.deliveries, releases } = options;
  return { films, seed, deliveries, ...(releases === undefined ? {} : { releases, screenShare: REAL_SCREEN_SHARE }) };
}

function report(folder: string, { dates, files, bytes }: SampleSummary): string {
  return `${files} files for ${dates.join(", ")} in ${folder} (${Math.round(bytes / 1e6)} MB before compression)\n`;
}
