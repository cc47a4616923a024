import { Command } from "commander";
import { counted } from "../../core/numbers.js";
import { study } from "../../study/study.js";
import { configOf } from "../global-options.js";
import { print, progressOf, tell } from "../output.js";

interface Options {
  readonly files: string;
  readonly labels: string;
  readonly out: string;
}

const EXPLANATION = `
The study never touches the data of the project: it works in a folder of its own and removes it. It keeps figures about
many records (evidence/study/*.csv) and never a record of the sources.
`;

export function studyCommand(): Command {
  return new Command("study")
    .description("ask the questions of the report about a small set of real files")
    .option("--files <folder>", "the real files of the sources", "../shared/realdata")
    .option("--labels <folder>", "real releases and films with labels by hand", "../shared/benchmark/linking")
    .option("--out <folder>", "where the figures go", "evidence/study")
    .addHelpText("after", EXPLANATION)
    .action(async (options: Options, command: Command) => {
      const show = progressOf(command);
      const { tables, missing } = await study({
        ...options,
        config: configOf(command),
        onStep: (name, result, seconds) =>
          show?.(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s  ${result}\n`),
      });
      for (const file of missing) tell(command, `not there, left out: ${file}\n`);
      print(command, `${counted(tables.length, "table", "tables")} in ${options.out}\n`);
    });
}
