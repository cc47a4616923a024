import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command } from "commander";
import { writeAtomically } from "../../core/atomic-write.js";
import { UsageError } from "../../core/errors.js";
import { counted, percent } from "../../core/numbers.js";
import { csvLine } from "../../core/text/csv-text.js";
import { textTable } from "../../core/text/text-table.js";
import { readRecommender } from "../../recommending/files/read-recommender.js";
import { RECOMMENDATION_COLUMNS, recommendAll } from "../../recommending/files/recommend-all.js";
import { configOf } from "../global-options.js";
import { wholeNumber } from "../option-values.js";
import { print } from "../output.js";
import { type Answer, type Question, recommendFilms, recommendSongs } from "./answer-question.js";

interface Options extends Omit<Question, "folder"> {
  readonly all?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

interface AllOptions {
  readonly count: number;
  readonly threads: number;
  readonly out: string;
}

const USUAL = 5;
const MOST = 100;
const EXAMPLES = `
Examples:
  leitmotif recommend --song "Waltz For Mano"                 the films that suit a song
  leitmotif recommend --song "Waltz For Mano" --genre Drama   the same among dramas
  leitmotif recommend --film "The Desert"                     the songs that suit a film
  leitmotif recommend --all --out recommendations.csv         the films for all songs
`;

export function recommendCommand(): Command {
  return new Command("recommend")
    .description("which film suits a song, or which song a film, learned from soundtracks")
    .option("--song <title>", "title of a song")
    .option("--artist <name>", "an artist of the song, where several have the title")
    .option("--film <title>", "title of a film, to find songs for it")
    .option("-k, --count <number>", "how many to show", wholeNumber(1, MOST), USUAL)
    .option("--genre <name>", "only films of this genre")
    .option("--all", "films for all songs, as CSV")
    .option("--out <file>", "with --all: write them here", "recommendations.csv")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async ({ all, out = "", json, ...question }: Options, command: Command) => {
      const { threads, paths } = configOf(command);
      const folder = paths.recommender;
      if (all) {
        const rows = await writeAll(folder, { count: question.count, threads, out });
        print(command, json ? `${JSON.stringify({ rows, out })}\n` : `${counted(rows, "row", "rows")} in ${out}\n`);
        return;
      }
      const answer = answerOf({ ...question, folder });
      print(command, json ? `${JSON.stringify(answer, null, 2)}\n` : textOf(answer));
    });
}

function answerOf(question: Question): Answer {
  if ((question.song === undefined) === (question.film === undefined))
    throw new UsageError("name either a song with --song or a film with --film, or ask for all songs with --all");
  return question.song === undefined ? recommendSongs(question) : recommendFilms(question);
}

async function writeAll(folder: string, { count, threads, out }: AllOptions): Promise<number> {
  const recommender = readRecommender(folder);
  let rows = 0;
  async function* lines() {
    yield csvLine(RECOMMENDATION_COLUMNS);
    for await (const row of recommendAll(recommender, { wanted: count, threads })) {
      rows++;
      yield csvLine(row);
    }
  }
  await writeAtomically(out, (path) => pipeline(Readable.from(lines()), createWriteStream(path)));
  return rows;
}

function textOf({ asked, rows, recallAtTen }: Answer): string {
  const names = ["", ...Object.keys(rows[0]?.shown ?? {}), "score", "like"];
  const cells = rows.map(({ shown, score, like }, rank) => [
    String(rank + 1),
    ...Object.values(shown),
    score.toFixed(2),
    like,
  ]);
  const table = textTable(names, cells, { right: names.map((name) => name === "score" || name === "") });
  return `${asked}\n\n${table}\nThe score is the probability that song and film belong together, rather than the song and another film of its popularity.\nOf 1,000 films, the right one was among the first 10 for ${percent(recallAtTen, 1)} of the songs.\n`;
}
