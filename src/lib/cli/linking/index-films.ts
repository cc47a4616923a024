import { Command } from "commander";
import { counted } from "../../core/numbers.js";
import { libraryVersion } from "../../linking/index-file/library-version.js";
import { writeIndexFile } from "../../linking/index-file/write-index-file.js";
import { readFilmIndex } from "../../linking/run/read-film-index.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { withLists } from "./named-lists.js";

interface Options {
  readonly films?: string;
  readonly out: string;
  readonly json?: boolean;
}

const DETAILS = `
Reading the titles of all films takes most of the time of a small run. A file holds what was read, for the same version
of Leitmotif; link, explain and review take it with --index:
  leitmotif index films --films films.csv --out films.idx
  leitmotif link --releases mine.csv --index films.idx --out links.csv
`;

export function indexCommand(): Command {
  const index = new Command("index").description("prepare films for linking, once for many runs");
  index.addCommand(filmsCommand());
  return index;
}

function filmsCommand(): Command {
  return new Command("films")
    .description("write an index of the films, ready to be searched")
    .option("--films <file>", "the films, instead of those of the warehouse")
    .option("--out <file>", "write the index here", "films.idx")
    .option("--json", "print the counts as JSON")
    .addHelpText("after", DETAILS)
    .action(async ({ out, json, ...given }: Options, command: Command) => {
      const { threads } = configOf(command);
      const counts = await withLists(given, ["films"], command, async ({ films }) => {
        const index = await readFilmIndex(films, threads);
        return { films: index.filmIds.length, bytes: await writeIndexFile(index, out, libraryVersion()) };
      });
      const text = `${counted(counts.films, "film", "films")} in ${out} (${(counts.bytes / 1e6).toFixed(1)} MB)\n`;
      print(command, json ? `${JSON.stringify({ ...counts, out })}\n` : text);
    });
}
