import { Command } from "commander";
import { thresholdsFrom } from "../../linking/decide/decide.js";
import { packWorker } from "../../spark/pack/pack-worker.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";

interface Options {
  readonly out: string;
  readonly json?: boolean;
}

const DETAILS = `
The archive holds the matcher with its words and weights, the thresholds that follow from the costs of the
configuration, and the verdicts of its file. leitmotif link --spark packs it by itself; where a cluster starts its own
jobs, put it beside deploy/spark/link_releases.py.
`;

export function packCommand(): Command {
  return new Command("pack")
    .description("pack the worker that links releases on a cluster into one archive")
    .option("--out <file>", "write the archive here", "link-worker.tgz")
    .option("--json", "print the size as JSON")
    .addHelpText("after", DETAILS)
    .action(async ({ out, json }: Options, command: Command) => {
      const { costs, verdicts } = configOf(command).linking;
      const bytes = await packWorker({ out, thresholds: thresholdsFrom(costs), verdicts });
      print(command, json ? `${JSON.stringify({ bytes, out })}\n` : `${out} (${Math.round(bytes / 1000)} kB)\n`);
    });
}
