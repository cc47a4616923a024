import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Command } from "commander";
import { InputError } from "../../core/errors.js";
import { isIsoDate } from "../../core/iso-date.js";
import { counted } from "../../core/numbers.js";
import { type DownloadedPosters, downloadPosters } from "../../sources/tmdb/fetching/posters.js";
import { configOf } from "../global-options.js";
import { print, progressOf } from "../output.js";
import { progress } from "../progress.js";
import { refuseSample } from "./refuse-sample.js";

/** Downloads the posters of the films that were fetched from TMDb. */
export function fetchPosters(): Command {
  const command = new Command("posters")
    .description(
      "download small posters of the films of the newest TMDb delivery; recommending learns from their colours, and from what the model of recommending.imageModel sees on them",
    )
    .option("--json", "print what was fetched as JSON");
  return command.action(({ json }: { readonly json?: boolean }) => run(command, json ?? false));
}

async function run(command: Command, isJson: boolean): Promise<void> {
  const { paths, sources } = configOf(command);
  refuseSample(paths.raw);
  const bar = progress({ label: "posters", unit: "posters", show: progressOf(command) });
  let before = 0;
  const found = await downloadPosters({
    delivery: newestDelivery(join(paths.raw, "tmdb")),
    folder: paths.posters,
    baseUrl: sources.tmdb.posters,
    onProgress({ found, downloaded }) {
      bar.expect(found);
      bar.advance(downloaded - before);
      before = downloaded;
    },
  }).finally(bar.done);
  print(command, isJson ? `${JSON.stringify(found, null, 2)}\n` : report(found));
}

function newestDelivery(folder: string): string {
  const dates = existsSync(folder) ? readdirSync(folder).filter(isIsoDate).sort() : [];
  const newest = dates.at(-1);
  if (newest !== undefined) return join(folder, newest);
  throw new InputError("holds no delivery of TMDb, which names the posters", {
    file: folder,
    remedy: "run: leitmotif fetch tmdb --years 1970-2025",
  });
}

function report({ folder, downloaded, kept, without, missing }: DownloadedPosters): string {
  const lost = missing.length === 0 ? "" : `, ${missing.length} are gone from the server`;
  return (
    `posters: ${counted(downloaded, "poster", "posters")} in ${relative(process.cwd(), folder)}, ${kept} there before` +
    `${lost}, ${counted(without, "film has", "films have")} none\n`
  );
}
