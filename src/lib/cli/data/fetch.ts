import { Command } from "commander";
import { loadSources } from "../../sources/load-sources.js";
import { fetchFiles } from "./fetch-files.js";
import { fetchFilms } from "./fetch-films.js";

/** A subcommand for each source that can be downloaded. */
export async function fetchCommand(): Promise<Command> {
  const command = new Command("fetch").description(
    "download the public dumps of a source: resumable, verified, only what is new",
  );
  for (const [name, { fetch }] of await loadSources()) {
    if (fetch?.of === "files") command.addCommand(fetchFiles(name, fetch));
    if (fetch?.of === "films") command.addCommand(fetchFilms(name, fetch));
  }
  return command;
}
