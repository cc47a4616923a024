import { Command } from "commander";
import { DATA_STAGES, REPORT_STAGES, runStages } from "../pipeline.js";
import { buildOptions } from "./build-options.js";

export function buildCommand(): Command {
  return new Command("build")
    .description("build the report, from the deliveries to the pages; on sample data if there is no other")
    .option("--force", "replace this version of the report if it is published already")
    .action((_options, command: Command) => runStages([...DATA_STAGES, ...REPORT_STAGES], buildOptions(command)));
}
