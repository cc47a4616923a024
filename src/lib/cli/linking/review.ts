import { Command } from "commander";
import { counted } from "../../core/numbers.js";
import { exportReview } from "../../linking/review/export-review.js";
import { importReview } from "../../linking/review/import-review.js";
import type { LinkedLists } from "../../linking/run/warehouse/warehouse-lists.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { withLists } from "./named-lists.js";

interface ListOptions extends Partial<LinkedLists> {
  readonly json?: boolean;
}

interface ExportOptions extends ListOptions {
  readonly out: string;
  readonly index?: string;
}

const STEPS = `
Nobody has to decide on all of them, nor at once:
  leitmotif review export --out review.csv     the cases, with the evidence beside them
  (write yes or no into the column verdict)
  leitmotif review import review.csv           the verdicts join those in the file of linking.verdicts
  leitmotif build                              the links follow the verdicts
`;

export function reviewCommand(): Command {
  const review = new Command("review")
    .description("let a person decide doubtful links: export the cases, import the verdicts")
    .addHelpText("after", STEPS);
  review.addCommand(exportCommand());
  review.addCommand(importCommand());
  return review;
}

function exportCommand(): Command {
  return new Command("export")
    .description("write the doubtful cases as CSV, with an empty column verdict")
    .option("--out <file>", "write the cases here", "review.csv")
    .option("--releases <file>", "the music releases, instead of those of the warehouse")
    .option("--films <file>", "the films, instead of those of the warehouse")
    .option("--index <file>", "the same films in a file of leitmotif index films, which is quicker to open")
    .option("--links <file>", "the links that leitmotif link wrote for the two")
    .option("--json", "print the count as JSON")
    .action(async ({ out, index, json, ...given }: ExportOptions, command: Command) => {
      const { verdicts } = configOf(command).linking;
      const cases = await withLists(given, ["releases", "films", "links"], command, (lists) =>
        exportReview({ ...lists, index, verdicts, out }),
      );
      const text = `${counted(cases, "case", "cases")} to review in ${out}\n`;
      print(command, json ? `${JSON.stringify({ cases, out })}\n` : text);
    });
}

function importCommand(): Command {
  return new Command("import")
    .description("add the verdicts in a list of cases to the file named by linking.verdicts")
    .argument("<file>", "the cases, with yes or no in the column verdict; empty ones stay undecided")
    .option("--releases <file>", "the music releases, instead of those of the warehouse")
    .option("--films <file>", "the films, instead of those of the warehouse")
    .option("--json", "print the counts as JSON")
    .action(async (file: string, { json, ...given }: ListOptions, command: Command) => {
      const { verdicts } = configOf(command).linking;
      const counts = await withLists(given, ["releases", "films"], command, ({ releases, films }) =>
        importReview({ file, releases, films, verdicts }),
      );
      const text =
        `${counted(counts.imported, "verdict", "verdicts")} imported, ${counts.undecided} undecided; ` +
        `${verdicts} holds ${counts.kept}\n`;
      print(command, json ? `${JSON.stringify({ ...counts, verdicts })}\n` : text);
    });
}
