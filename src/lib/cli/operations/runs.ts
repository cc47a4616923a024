import { Command } from "commander";
import { UsageError } from "../../core/errors.js";
import { findById } from "../../operations/find-by-id.js";
import { STAGES } from "../../pipeline.js";
import { readOperations } from "../../stages/operations/read-operations.js";
import { configOf } from "../global-options.js";
import { wholeNumber } from "../option-values.js";
import { print } from "../output.js";
import { operationsText, runText } from "./operations-text.js";

interface Options {
  readonly last?: number;
  readonly json?: boolean;
}

const SHOWN = 10;

const WORDS = `
Outcomes of a stage:
  done          it ran
  unchanged     it was up to date, so it did not run
  failed        it ran and ended with an error
  interrupted   it was killed on its way
  skipped       it was not asked for, or a stage before it failed
  never run     no run in the ledger has come to it
`;

export function runsCommand(): Command {
  return new Command("runs")
    .description("what builds did: time, rows, memory, size, cost, failures, and how they change from run to run")
    .argument("[run]", "show one run stage by stage: its id, the start of its id, or last")
    .option("--last <n>", `list the last n runs (default: ${SHOWN})`, wholeNumber(1))
    .option("--json", "print everything as JSON")
    .addHelpText("after", WORDS)
    .action((id: string | undefined, { last, json }: Options, command: Command) => {
      if (id !== undefined && last !== undefined) throw new UsageError("--last goes without the id of a run");
      const operations = readOperations(
        configOf(command),
        STAGES.map(({ name }) => name),
      );
      if (id !== undefined) {
        const run = findById(operations.runs, id, { one: "run", many: "runs" });
        print(command, json ? toJson(run) : runText(run));
        return;
      }
      const shown = { ...operations, runs: operations.runs.slice(-(last ?? (json ? operations.runs.length : SHOWN))) };
      print(command, json ? toJson(shown) : operationsText(shown, operations.runs.length));
    });
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
