import { readFileSync } from "node:fs";
import type { Answer } from "../snapshot/answers.js";
import { tableOf } from "./define-figure.js";
import { findFigures } from "./find-figures.js";
import { loadFigure } from "./load-figure.js";

/** What a snapshot needs of every answer: the SQL that makes its table, and the claims that follow from it. */
export async function loadAnswers(): Promise<Answer[]> {
  const files = findFigures().flatMap((file) => (file.sql === undefined ? [] : [{ ...file, sql: file.sql }]));
  return Promise.all(
    files.map(async (file) => {
      const { claim } = await loadFigure(file);
      const { name, sql } = file;
      return { table: tableOf(name), sql: readFileSync(sql, "utf8"), claims: (rows) => claim(name, rows) };
    }),
  );
}
