import { Command } from "commander";
import { isInstalled, publishingWorkspace } from "./workspace.js";

/** What the help says of the commands that the workspace for publishing has. */
const COMMANDS: Readonly<Record<string, string>> = {
  publish: "take the newest snapshot, its report and the evidence to a folder, Azure or S3",
  "fetch-back": "bring a published snapshot home and check every byte of it",
  load: "load the tables of a snapshot into PostgreSQL or MongoDB",
  "ask-mongo": "ask the documents that were loaded into MongoDB a ready question",
  backup: "write all documents of a MongoDB database to files, with their digests",
  restore: "fill a MongoDB database from a backup, and compare the digests",
  "films-of-year": "write the most popular films of a year at TMDb as CSV, with genres, money and companies",
};

/** Loads the command that is asked for; of the others, the help needs only names and descriptions. */
export function publishingCommands(args: readonly string[]): Promise<Command[]> {
  return Promise.all(
    Object.entries(COMMANDS).map(async ([name, description]) => {
      const load = args.includes(name) && isInstalled() ? (await publishingWorkspace()).COMMANDS[name] : undefined;
      return load === undefined ? placeFor(name, description) : load();
    }),
  );
}

/** Takes any arguments, and tells what is missing. */
function placeFor(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument("[arguments...]")
    .allowUnknownOption()
    .action(async () => {
      await publishingWorkspace();
    });
}
