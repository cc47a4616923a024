import { relative } from "node:path";
import { Command, configOf, counted, PATIENCE, print, wholeNumber } from "leitmotif/extension";
import { type FetchedBack, fetchBack } from "../publishing/fetch-back.js";
import { ADDRESSES, openTarget } from "../targets/open-target.js";
import { transferProgress } from "./transfer-progress.js";

interface Options {
  readonly id?: string;
  readonly parallel: number;
  readonly json?: boolean;
}

export function fetchBackCommand(): Command {
  return new Command("fetch-back")
    .description("bring a published snapshot home and check every byte of it")
    .argument("<url>", ADDRESSES)
    .option("--id <publication>", "bring this publication (default: the one that latest points to)")
    .option("--parallel <files>", "how many files to bring at a time", wholeNumber(1, 64), 8)
    .option("--json", "print what was brought as JSON")
    .action(run);
}

async function run(url: string, { id, parallel, json }: Options, command: Command): Promise<void> {
  const target = await openTarget(url);
  const events = transferProgress(command, "fetch-back");
  const snapshotsFolder = configOf(command).paths.snapshots;
  const fetched = await fetchBack(target, { id, snapshotsFolder, parallel, patience: PATIENCE, events }).finally(
    events.done,
  );
  print(command, json ? `${JSON.stringify(fetched, null, 2)}\n` : report(fetched));
}

function report({ publication, snapshot, folder, files, isNew }: FetchedBack): string {
  const state = isNew ? `brought to ${relative(process.cwd(), folder)}` : "was at home";
  return `snapshot ${snapshot} of publication ${publication}: ${state}, ${counted(files, "file", "files")}, each as published\n`;
}
