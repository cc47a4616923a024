import { type Command, configOf, counted, PATIENCE, print } from "leitmotif/extension";
import { takeDeliveries } from "../publishing/take-deliveries.js";
import { openTarget } from "../targets/open-target.js";
import { transferProgress } from "./transfer-progress.js";

const FILES_AT_A_TIME = 4;

/** What `leitmotif fetch <url>` does: the other half of the command is the library's. */
export async function takeFrom(url: string, command: Command): Promise<void> {
  const target = await openTarget(url);
  const events = transferProgress(command, "fetch");
  const rawFolder = configOf(command).paths.raw;
  const options = { rawFolder, parallel: FILES_AT_A_TIME, patience: PATIENCE, events };
  const taken = await takeDeliveries(target, options).finally(events.done);
  const lines = taken.map(({ source, date, files, bytes, isNew }) =>
    isNew
      ? `${source}: delivery of ${date}, ${counted(files, "file", "files")}, ${(bytes / 1e6).toFixed(1)} MB\n`
      : `${source}: delivery of ${date} was at home\n`,
  );
  print(command, lines.join(""));
}
