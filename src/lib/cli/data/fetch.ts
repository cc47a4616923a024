import { Command } from "commander";
import { UsageError } from "../../core/errors.js";
import { loadSources } from "../../sources/load-sources.js";
import { configOf } from "../global-options.js";
import { publishingWorkspace } from "../publishing/workspace.js";
import { fetchFiles } from "./fetch-files.js";
import { fetchFilms } from "./fetch-films.js";
import { fetchPosters } from "./fetch-posters.js";
import { refuseSample } from "./refuse-sample.js";

/** A subcommand for each source that can be downloaded. */
export async function fetchCommand(): Promise<Command> {
  const command = new Command("fetch")
    .description("download the public dumps of a source: resumable, verified, only what is new")
    .argument("[url]", "instead of a source: where deliveries are stored, as in data/raw (a folder, az://… or s3://…)")
    .action(async (url: string | undefined) => {
      if (url === undefined) return command.help({ error: true });
      if (!/[/\\]/.test(url)) throw unknownSource(url, command);
      const { paths } = configOf(command);
      refuseSample(paths.raw);
      await (await publishingWorkspace()).takeFrom(url, command);
    });
  for (const [name, { fetch }] of await loadSources()) {
    if (fetch?.of === "files") command.addCommand(fetchFiles(name, fetch));
    if (fetch?.of === "films") command.addCommand(fetchFilms(name, fetch));
  }
  command.addCommand(fetchPosters());
  return command;
}

function unknownSource(name: string, { commands }: Command): UsageError {
  const sources = commands.map((source) => source.name()).join(", ");
  return new UsageError(`${name} is neither an address nor a source: those are ${sources}`);
}
