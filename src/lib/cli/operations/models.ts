import { Command } from "commander";
import { findById } from "../../operations/find-by-id.js";
import { compareTrainings } from "../../operations/trainings/compare-trainings.js";
import { readTrainings } from "../../operations/trainings/training-ledger.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { comparisonText, trainingsText, trainingText } from "./models-text.js";

interface Options {
  readonly json?: boolean;
}

const NAMES = { one: "training", many: "trainings" } as const;

const WORDS = `
The loss is that on the films of the validation, by which models are chosen: log loss of a probability, squared error of the
logarithm of takings. The films of the test are left out on purpose: who chooses by them has nothing left to judge by.

Examples:
  leitmotif models                          all trainings
  leitmotif models last                     the models of the newest
  leitmotif models 20260131T1230 last       two trainings side by side
`;

export function modelsCommand(): Command {
  return new Command("models")
    .description("which models builds trained, and what differs between two trainings: settings, figures, hashes")
    .argument("[training]", "show one training: its id, the start of its id, or last")
    .argument("[other]", "compare it with this one")
    .option("--json", "print everything as JSON")
    .addHelpText("after", WORDS)
    .action((id: string | undefined, otherId: string | undefined, { json }: Options, command: Command) => {
      const known = readTrainings(configOf(command).paths.ledger);
      const [one, other] = [id, otherId].map((name) => name && findById(known.trainings, name, NAMES));
      if (one && other) {
        const comparison = compareTrainings(one, other);
        print(command, json ? toJson({ one, other, ...comparison }) : comparisonText(one, other, comparison));
      } else if (one) print(command, json ? toJson(one) : trainingText(one));
      else print(command, json ? toJson(known) : trainingsText(known));
    });
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
