import { Command } from "commander";
import { packageJson } from "../package-json.js";
import { buildCommand } from "./build.js";
import { checkCommand } from "./check.js";
import { devCommand } from "./dev.js";
import { diffCommand } from "./diff.js";
import { doctorCommand } from "./doctor.js";
import { evaluateCommand } from "./evaluate.js";
import { explainCommand } from "./explain.js";
import { reportFailure } from "./failure.js";
import { fetchCommand } from "./fetch.js";
import { ingestCommand } from "./ingest.js";
import { cleanUpOnInterrupt } from "./interrupt.js";
import { linkCommand } from "./link.js";
import { notebooksCommand } from "./notebooks.js";
import { reviewCommand } from "./review.js";
import { sampleCommand } from "./sample.js";
import { snapshotCommand } from "./snapshot.js";
import { trainCommand } from "./train.js";
import { verifyCommand } from "./verify.js";

/** Every subcommand, in the order of the help. */
const SUBCOMMANDS: readonly (() => Command)[] = [
  sampleCommand,
  fetchCommand,
  ingestCommand,
  linkCommand,
  evaluateCommand,
  explainCommand,
  reviewCommand,
  trainCommand,
  buildCommand,
  checkCommand,
  snapshotCommand,
  verifyCommand,
  diffCommand,
  notebooksCommand,
  devCommand,
  doctorCommand,
];

const FIRST_STEPS = `
First steps:
  leitmotif doctor             what is missing on this machine?
  leitmotif build              the report, on invented sample data
  leitmotif fetch --help       real data instead
`;

cleanUpOnInterrupt();
endQuietlyWhenNobodyReads();
process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(argv);
    // A subcommand may have set a code of its own, such as a doctor who found something.
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return reportFailure(error);
  }
}

function createProgram(): Command {
  const program = new Command(packageJson.name)
    .description(packageJson.description)
    .version(packageJson.version, "-V, --version", "print the version")
    .option("--config <file>", "read this configuration instead of leitmotif.config.json")
    .option("--quiet", "show no progress")
    .helpOption("-h, --help", "show help for the command")
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .addHelpText("after", FIRST_STEPS)
    .showHelpAfterError("(--help lists what is possible)")
    .exitOverride();
  for (const subcommand of SUBCOMMANDS) program.addCommand(subcommand());
  passSettingsOn(program);
  return program;
}

/** Commander hands settings down only to subcommands made by `.command()`, and only those set before. */
function passSettingsOn(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    passSettingsOn(command);
  }
}

/** `leitmotif … | head` closes the pipe early, which is no failure. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}
