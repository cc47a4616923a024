import { Command } from "commander";
import { UsageError } from "../../core/errors.js";
import { thresholdsFrom } from "../../linking/decide/decide.js";
import { type TrainingFiles, trainToFolder } from "../../linking/training/train-files.js";
import type { TrainedModel } from "../../linking/training/trained-model.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { foldText } from "./fold-text.js";

interface Options {
  readonly releases: readonly string[];
  readonly films: readonly string[];
  readonly gold: readonly string[];
  readonly out: string;
  readonly json?: boolean;
}

export function trainCommand(): Command {
  return new Command("train")
    .description("learn the weights of linking from releases, films and labels")
    .requiredOption("--releases <files...>", "the music releases")
    .requiredOption("--films <files...>", "the films, one file for each file of releases, in the same order")
    .requiredOption(
      "--gold <files...>",
      "the labels, one file for each as well: release_id,film_id[,category]; an empty film_id means no film",
    )
    .requiredOption("--out <folder>", "write model.json and title-words.csv here")
    .option("--json", "print the evidence as JSON")
    .action(train);
}

async function train({ releases, films, gold, out, json }: Options, command: Command): Promise<void> {
  if (films.length !== releases.length || gold.length !== releases.length) {
    throw new UsageError(
      `${releases.length} files of releases, but ${films.length} of films and ${gold.length} of labels: give one file after --films and --gold for each file after --releases`,
    );
  }
  const files = releases.map(
    (file, at): TrainingFiles => ({ releases: file, films: films[at] ?? "", gold: gold[at] ?? "" }),
  );
  const { model } = await trainToFolder(files, out, thresholdsFrom(configOf(command).linking.costs));
  print(command, json ? `${JSON.stringify(model.evidence, null, 2)}\n` : report(model));
}

function report({ evidence }: TrainedModel): string {
  const { changes, pairs, calibrationPairs, folds } = evidence;
  return [
    `${pairs} pairs weighed in each of ${changes.length} rounds; the last changed no weight by more than ${changes.at(-1)}`,
    `calibrated on ${calibrationPairs} labelled pairs`,
    foldText(folds),
  ].join("\n");
}
