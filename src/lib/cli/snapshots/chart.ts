import { writeFileSync } from "node:fs";
import { extname } from "node:path";
import { Command } from "commander";
import { writeAtomically } from "../../core/atomic-write.js";
import { UsageError } from "../../core/errors.js";
import { FIGURE_FILES, type Print } from "../../figures/files/figure-files.js";
import { figure, figuresByTopic } from "../../figures/open-figure.js";
import { findSnapshot } from "../../snapshot/find-snapshot.js";
import { openSnapshot, type Snapshot } from "../../snapshot/open-snapshot.js";
import { configOf } from "../global-options.js";
import { wholeNumber } from "../option-values.js";
import { print } from "../output.js";
import { publishingWorkspace } from "../publishing/workspace.js";

interface Options {
  readonly out?: string;
  readonly list?: boolean;
  readonly snapshot?: string;
  readonly year?: number;
  readonly films?: string;
}

/** By the file's extension. */
const FORMATS: Readonly<Record<string, Print>> = FIGURE_FILES;

const EXAMPLES = `
Without --out, the table of the figure goes to the standard output as CSV.
A .json file holds the rows with what they mean, how they were made, and how to cite them.

Examples:
  leitmotif chart --list
  leitmotif chart soundtrack-styles-by-decade --out styles.png
  leitmotif chart soundtrack-styles-by-decade | head
  leitmotif chart --films top_movies.csv --out charts
`;

export function chartCommand(): Command {
  return new Command("chart")
    .description("export a figure of the report as SVG, PNG, CSV or JSON")
    .argument("[name]", "the figure")
    .option("--list", "list all figures with their titles, topic by topic")
    .option("--out <file>", `write this file; its ending says as what: .${Object.keys(FORMATS).sort().join(", .")}`)
    .option("--snapshot <id>", "draw it from this snapshot (default: that of the last build)")
    .option("--year <year>", "only the films of this year, where the figure takes one", wholeNumber(1870, 2200))
    .option("--films <csv>", "instead, charts about the films that films-of-year wrote; --out is then a folder")
    .addHelpText("after", EXAMPLES)
    .action(async (name: string | undefined, options: Options, command: Command) => {
      const { list, out, snapshot: id, year, films } = options;
      if (films !== undefined) return print(command, await drawFilms(films, out ?? "."));
      const draw = drawerOf(out);
      const open = () => openSnapshot(findSnapshot(configOf(command).paths.snapshots, id));
      if (list) return print(command, await listOf(open()));
      if (name === undefined) throw new UsageError("give the name of a figure, or list all with --list");
      const snapshot = open();
      const content = await draw(await figure(name, snapshot, year === undefined ? {} : { year }), snapshot);
      if (out === undefined) print(command, String(content));
      else await writeAtomically(out, async (path) => writeFileSync(path, content));
    });
}

async function drawFilms(csv: string, folder: string): Promise<string> {
  const drawn = await (await publishingWorkspace()).drawFiles(csv, folder);
  return drawn.map(({ path, title }) => `${path}: ${title}\n`).join("");
}

function drawerOf(out: string | undefined): Print {
  if (out === undefined) return FIGURE_FILES.csv;
  const draw = FORMATS[extname(out).slice(1).toLowerCase()];
  if (draw !== undefined) return draw;
  throw new UsageError(`--out ${out}: its ending must be one of .${Object.keys(FORMATS).sort().join(", .")}`);
}

async function listOf(snapshot: Snapshot): Promise<string> {
  const lines: string[] = [];
  for (const [topic, names] of figuresByTopic()) {
    lines.push(`${topic}:`);
    for (const name of names) lines.push(`  ${name}\n      ${(await figure(name, snapshot)).title}`);
  }
  return `${lines.join("\n")}\n`;
}
