import { Command, counted, print } from "leitmotif/extension";
import { type BackedUp, backUp, restore } from "../mongo/backup.js";
import { ADDRESS_VARIABLE, withMongo } from "../mongo/connect.js";

interface Options {
  readonly url?: string;
  readonly json?: boolean;
}

export function backupCommand(): Command {
  return folderCommand("backup", "write all documents of a MongoDB database to files, with their digests")
    .argument("<folder>", "a new folder")
    .action(async (folder: string, options: Options, command: Command) => {
      report(command, options, await withMongo(options.url, (database) => backUp(database, folder)), "backed up");
    });
}

export function restoreCommand(): Command {
  return folderCommand("restore", "fill a MongoDB database from a backup, and compare the digests")
    .argument("<folder>", "the folder of a backup")
    .action(async (folder: string, options: Options, command: Command) => {
      report(command, options, await withMongo(options.url, (database) => restore(database, folder)), "restored");
    });
}

function folderCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--url <url>", `mongodb://host/database (default: the address in ${ADDRESS_VARIABLE})`)
    .option("--json", "print what was done as JSON");
}

function report(command: Command, { json }: Options, list: readonly BackedUp[], what: string): void {
  const lines = list.map(
    ({ name, documents, sha256 }) =>
      `${name}: ${counted(documents, "document", "documents")} ${what}, SHA-256 ${sha256}\n`,
  );
  print(command, json ? `${JSON.stringify(list, null, 2)}\n` : lines.join(""));
}
