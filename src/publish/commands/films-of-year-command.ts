import { writeFileSync } from "node:fs";
import { Command, configOf, counted, print, UsageError, wholeNumber, writeAtomically } from "leitmotif/extension";
import { filmsCsv } from "../films/film-row.js";
import { filmService } from "../films/film-service.js";
import { filmsOfYear } from "../films/films-of-year.js";

interface Options {
  readonly out?: string;
  readonly films: number;
}

const EXAMPLES = `
The key of TMDb comes from TMDB_API_KEY, or a token from TMDB_TOKEN.

Examples:
  leitmotif films-of-year 2023 --out top_movies.csv
  leitmotif chart --films top_movies.csv --out charts
`;

export function filmsOfYearCommand(): Command {
  return new Command("films-of-year")
    .description("write the most popular films of a year at TMDb as CSV, with genres, money and companies")
    .argument("<year>", "the year of their first release")
    .option("--out <file>", "write this file (default: print them)")
    .option("--films <count>", "how many films at least", wholeNumber(1, 10_000), 100)
    .addHelpText("after", EXAMPLES)
    .action(async (text: string, { out, films: least }: Options, command: Command) => {
      const year = yearIn(text);
      const ask = filmService(configOf(command).sources.tmdb.url, process.env);
      const films = await filmsOfYear(ask, { year, films: least });
      const csv = filmsCsv(films);
      if (out === undefined) return print(command, csv);
      await writeAtomically(out, async (path) => writeFileSync(path, csv));
      print(command, `${out}: ${counted(films.length, "film", "films")} of ${year}\n`);
    });
}

function yearIn(text: string): number {
  if (/^(18[7-9]|19\d|20\d|21\d)\d$/.test(text)) return Number(text);
  throw new UsageError(`the year is ${JSON.stringify(text)}, but must be one such as 2023`);
}
