import { Command } from "commander";
import { packageJson } from "../core/code/package-json.js";
import { buildCommand } from "./build/build.js";
import { checkCommand } from "./build/check.js";
import { devCommand } from "./build/dev.js";
import { doctorCommand } from "./build/doctor.js";
import { notebooksCommand } from "./build/notebooks.js";
import { slidesCommand } from "./build/slides.js";
import { snapshotCommand } from "./build/snapshot.js";
import { fetchCommand } from "./data/fetch.js";
import { ingestCommand } from "./data/ingest.js";
import { sampleCommand } from "./data/sample.js";
import { studyCommand } from "./data/study.js";
import { EXIT, reportFailure } from "./failure.js";
import { evaluateCommand } from "./linking/evaluate.js";
import { explainCommand } from "./linking/explain.js";
import { indexCommand } from "./linking/index-films.js";
import { linkCommand } from "./linking/link.js";
import { reviewCommand } from "./linking/review.js";
import { trainCommand } from "./linking/train.js";
import { modelsCommand } from "./operations/models.js";
import { runsCommand } from "./operations/runs.js";
import type { Output } from "./output.js";
import { predictCommand } from "./prediction/predict.js";
import { publishingCommands } from "./publishing/publishing-commands.js";
import { feedbackCommand } from "./recommending/feedback.js";
import { recommendCommand } from "./recommending/recommend.js";
import { askCommand } from "./snapshots/ask.js";
import { chartCommand } from "./snapshots/chart.js";
import { diffCommand } from "./snapshots/diff.js";
import { verifyCommand } from "./snapshots/verify.js";
import { sparkCommand } from "./spark/spark.js";

/** Every subcommand, in the order of the help. */
const SUBCOMMANDS: readonly (() => Command | Promise<Command>)[] = [
  sampleCommand,
  fetchCommand,
  ingestCommand,
  linkCommand,
  indexCommand,
  evaluateCommand,
  explainCommand,
  reviewCommand,
  trainCommand,
  sparkCommand,
  predictCommand,
  buildCommand,
  runsCommand,
  modelsCommand,
  checkCommand,
  snapshotCommand,
  verifyCommand,
  diffCommand,
  recommendCommand,
  feedbackCommand,
  studyCommand,
  chartCommand,
  askCommand,
  notebooksCommand,
  slidesCommand,
  devCommand,
  doctorCommand,
];

const FIRST_STEPS = `
First steps:
  leitmotif doctor             what is missing on this machine?
  leitmotif build              the report, on invented sample data
  leitmotif fetch --help       real data instead
`;

/** Runs the command with these arguments and returns its exit code. */
export async function runCommand(args: readonly string[], output: Output): Promise<number> {
  try {
    const program = await createProgram(args, output);
    await program.parseAsync(args, { from: "user" });
    return EXIT.done;
  } catch (error) {
    return reportFailure(error, output.writeErr);
  }
}

async function createProgram(args: readonly string[], output: Output): Promise<Command> {
  const program = new Command(packageJson.name)
    .description(packageJson.description)
    .version(packageJson.version, "-V, --version", "print the version")
    .option("--config <file>", "read this configuration instead of leitmotif.config.json")
    .option("--quiet", "show no progress")
    .helpOption("-h, --help", "show help for the command")
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .addHelpText("after", FIRST_STEPS)
    .configureOutput(output)
    .showHelpAfterError("(--help lists what is possible)")
    .exitOverride();
  for (const subcommand of SUBCOMMANDS) program.addCommand(await subcommand());
  for (const command of await publishingCommands(args)) program.addCommand(command);
  passSettingsOn(program);
  return program;
}

/** Commander passes settings only to subcommands made by `.command()`, and only settings made before. */
function passSettingsOn(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    passSettingsOn(command);
  }
}
