import { Command } from "commander";
import { isIsoDate } from "../../core/iso-date.js";
import { diffDays, diffSnapshots } from "../../snapshot/diff/diff-snapshots.js";
import { diffText } from "../../snapshot/diff/diff-text.js";
import { findSnapshot } from "../../snapshot/find-snapshot.js";
import { configOf } from "../global-options.js";
import { wholeNumber } from "../option-values.js";
import { print } from "../output.js";

interface Options {
  readonly examples: number;
  readonly json?: boolean;
}

export function diffCommand(): Command {
  return new Command("diff")
    .description("show the differences between two snapshots, or between two days in the history of the last one")
    .argument("<before>", "a snapshot's id, or a date such as 2026-01-31")
    .argument("<after>", "likewise")
    .option("--examples <n>", "how many rows of each kind of change to show", wholeNumber(0, 100_000), 5)
    .option("--json", "print the differences as JSON")
    .action(async (before: string, after: string, { json, examples }: Options, command: Command) => {
      const { snapshots } = configOf(command).paths;
      const diffs =
        isIsoDate(before) && isIsoDate(after)
          ? await diffDays(findSnapshot(snapshots), before, after, examples)
          : await diffSnapshots(findSnapshot(snapshots, before), findSnapshot(snapshots, after), examples);
      print(command, json ? `${JSON.stringify(diffs, null, 2)}\n` : diffText(diffs));
    });
}
