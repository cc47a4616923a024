import { Argument, Command, print, textTable } from "leitmotif/extension";
import { askMongo, type Row } from "../mongo/ask.js";
import { ADDRESS_VARIABLE, withMongo } from "../mongo/connect.js";
import { QUESTIONS } from "../mongo/questions.js";

interface Options {
  readonly url?: string;
  readonly json?: boolean;
}

export function askMongoCommand(): Command {
  const listed = Object.entries(QUESTIONS).map(([name, { asks }]) => `  ${name}\n      ${asks}\n`);
  return new Command("ask-mongo")
    .description("ask the documents that were loaded into MongoDB a ready question")
    .addArgument(new Argument("<name>", "the question").choices(Object.keys(QUESTIONS)))
    .option("--url <url>", `mongodb://host/database (default: the address in ${ADDRESS_VARIABLE})`)
    .option("--json", "print the answer as JSON")
    .addHelpText("after", `\nQuestions:\n${listed.join("")}`)
    .action(async (name: string, { url, json }: Options, command: Command) => {
      const rows = await withMongo(url, (database) => askMongo(database, name));
      print(command, json ? `${JSON.stringify(rows, null, 2)}\n` : tableOf(rows));
    });
}

function tableOf(rows: readonly Row[]): string {
  const [first] = rows;
  if (first === undefined) return "no rows: load the documents first (leitmotif load mongo)\n";
  const names = Object.keys(first);
  const cells = rows.map((row) => names.map((name) => String(row[name] ?? "")));
  return textTable(names, cells, { right: names.map((name) => typeof first[name] === "number") });
}
