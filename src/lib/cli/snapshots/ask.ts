import { Command } from "commander";
import { UsageError } from "../../core/errors.js";
import { csvLine } from "../../core/text/csv-text.js";
import { textTable } from "../../core/text/text-table.js";
import { type AskedTable, askableNames, askSnapshot } from "../../figures/answer/ask-snapshot.js";
import { findSnapshot } from "../../snapshot/find-snapshot.js";
import { openSnapshot } from "../../snapshot/open-snapshot.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";

interface Options {
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly tables?: boolean;
  readonly snapshot?: string;
}

/** More than that nobody reads in a terminal. */
const MOST_ROWS = 100;

const EXAMPLES = `
Beside the tables of the snapshot there are the views on which the answers of the report rest: film, film_genre,
film_credit, soundtrack (releases linked to a film), film_music (styles of a film's music) and song.
A question can only read, and only the snapshot. Of more than ${MOST_ROWS} rows, the table shows the first; --csv and --json give all.

Which styles of music do the most popular films have?
  leitmotif ask "SELECT style, count(*) AS films, median(popularity) AS popularity
                 FROM film_music JOIN film USING (title_key)
                 GROUP BY style HAVING films >= 20 ORDER BY popularity DESC LIMIT 10"

How many years after its film does a soundtrack come out?
  leitmotif ask "SELECT release_year - film_year AS years, count(*) AS releases FROM soundtrack GROUP BY years ORDER BY years" --csv
`;

export function askCommand(): Command {
  return new Command("ask")
    .description("ask the tables of a snapshot a question of your own, in SQL")
    .argument("[sql]", "one query, in DuckDB's SQL")
    .option("--csv", "print all rows as CSV")
    .option("--json", "print all rows as JSON, an object each")
    .option("--tables", "list what can be asked")
    .option("--snapshot <id>", "ask this snapshot (default: that of the last build)")
    .addHelpText("after", EXAMPLES)
    .action(async (sql: string | undefined, { snapshot: id, tables, ...form }: Options, command: Command) => {
      if (form.csv && form.json) throw new UsageError("--csv and --json cannot go together");
      if (sql === undefined && !tables) throw new UsageError("ask a question, or see with --tables what can be asked");
      const snapshot = openSnapshot(findSnapshot(configOf(command).paths.snapshots, id));
      if (sql === undefined) print(command, `${askableNames(snapshot).join("\n")}\n`);
      else print(command, printed(await askSnapshot(snapshot, sql), form));
    });
}

function printed({ columns, rows }: AskedTable, { csv, json }: Options): string {
  const names = columns.map(({ name }) => name);
  if (json) {
    const objects = rows.map((row) => Object.fromEntries(row.map((value, place) => [names[place] ?? "", value])));
    return `${JSON.stringify(objects, null, 2)}\n`;
  }
  const cells = rows.map((row) => row.map(cellText));
  if (csv) return [names, ...cells].map(csvLine).join("");
  const shown = textTable(names, cells.slice(0, MOST_ROWS), { right: columns.map(({ isNumber }) => isNumber) });
  const rest = rows.length - MOST_ROWS;
  return rest > 0 ? `${shown}… and ${rest} rows more (--csv or --json prints all)\n` : shown;
}

function cellText(value: unknown): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
