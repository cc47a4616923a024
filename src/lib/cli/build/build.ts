import { Command } from "commander";
import { chooseStages, runStages } from "../../pipeline.js";
import { buildOptions } from "./build-options.js";

interface Options {
  readonly only?: string;
  readonly from?: string;
}

export function buildCommand(): Command {
  return new Command("build")
    .description("build the report, from deliveries to pages; uses sample data if there is no other")
    .option("--force", "redo stages that are up to date, and replace what is published")
    .option("--revise", "publish other pages about the same data beside the earlier ones, as a revision")
    .option("--only <stage>", "run only this stage")
    .option("--from <stage>", "run this stage and those after it")
    .action((options: Options, command: Command) => runStages(chooseStages(options), buildOptions(command)));
}
