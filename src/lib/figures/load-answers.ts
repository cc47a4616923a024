import { readFileSync } from "node:fs";
import type { Answer, Questions } from "../snapshot/answers.js";
import type { DefinedAnswer } from "./answer/define-answer.js";
import { VIEWS } from "./answer/views.js";
import { tableOf } from "./define-figure.js";
import { type AnswerFile, findAnswers } from "./find-figures.js";
import { loadFigure } from "./load-figure.js";

/** What a snapshot needs of every answer: the SQL that makes its table, and the claims that follow from it. */
export async function loadAnswers(): Promise<Questions> {
  return { views: VIEWS, answers: await Promise.all(findAnswers().map(toMake)) };
}

export async function loadAnswer(file: AnswerFile): Promise<DefinedAnswer> {
  const found = await loadFigure(file);
  if (!isAnswer(found)) throw new Error(`${file.module}: has no answer: export default defineAnswer({ … })`);
  return found;
}

async function toMake(file: AnswerFile): Promise<Answer> {
  const found = await loadAnswer(file);
  const { question, table, key, compute } = found;
  return {
    table: tableOf(file.name),
    question,
    madeBy: `insights/${file.topic}/${file.name}.sql`,
    columns: Object.entries(table).map(([name, column]) => ({ name, ...column })),
    key,
    sql: readFileSync(file.sql, "utf8"),
    compute,
    claims: (rows) => found.claim(file.name, rows).map((claim) => ({ ...claim, name: `${file.name}.${claim.name}` })),
  };
}

function isAnswer(figure: object): figure is DefinedAnswer {
  return "question" in figure && "compute" in figure;
}
