import { Command } from "commander";
import { counted } from "../../core/numbers.js";
import { thresholdsFrom } from "../../linking/decide/decide.js";
import { linkFiles } from "../../linking/run/link-files.js";
import { countRecords } from "../../linking/run/read-records.js";
import { configOf, isQuiet } from "../global-options.js";
import { wholeNumber } from "../option-values.js";
import { progress } from "../progress.js";

interface Options {
  readonly releases: string;
  readonly films: string;
  readonly out: string;
  readonly workers?: number;
  readonly json?: boolean;
}

const COLUMNS = `
The files are CSV or Parquet with these columns; only id and title must be there, lists are separated by |
  releases: release_id,title,artist,year,country,formats,genres,styles
  films:    film_id,title,original_title,year,alternative_titles,composers
  links:    release_id,film_id,probability,decision,reason,rule,margin,runner_up
`;

export function linkCommand(): Command {
  return new Command("link")
    .description("decide which release is the soundtrack of which film, and how sure that is")
    .requiredOption("--releases <file>", "the music releases")
    .requiredOption("--films <file>", "the films")
    .requiredOption("--out <file>", "where the links go: CSV, or Parquet if it ends in .parquet")
    .option("--workers <n>", "threads to use; the result does not depend on it", wholeNumber(1, 64))
    .option("--json", "print the counts as JSON")
    .addHelpText("after", COLUMNS)
    .action(link);
}

async function link({ releases, films, out, workers, json }: Options, command: Command): Promise<void> {
  const config = configOf(command);
  const bar = progress({
    label: "link",
    unit: "releases",
    total: await countRecords(releases),
    quiet: isQuiet(command),
  });
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
  if (json) process.stdout.write(`${JSON.stringify(counts)}\n`);
  else {
    const { matched, review, none } = counts;
    process.stdout.write(
      `${counted(counts.releases, "release", "releases")} against ${counted(counts.films, "film", "films")}: ` +
        `${matched} linked, ${review} to review, ${none} without a film\n`,
    );
  }
}
