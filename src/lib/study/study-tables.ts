import { significant } from "../core/numbers.js";
import { findAnswers } from "../figures/find-figures.js";
import { loadAnswer } from "../figures/load-answers.js";
import { figure } from "../figures/open-figure.js";
import type { Row, Snapshot } from "../snapshot/open-snapshot.js";

export type Table = readonly (readonly (string | number)[])[];

/**
 * The answers from a snapshot of real data, as files: every question with its number of rows, every claim, and the table
 * of each answer that summarises many records. Tables that list single records are left out.
 */
export async function studyTables(snapshot: Snapshot): Promise<Record<string, Table>> {
  const answers: (readonly (string | number)[])[] = [];
  const tables: Record<string, Table> = {};
  for (const file of findAnswers()) {
    const { question, listsRecords } = await loadAnswer(file);
    const { title, columns, table, rows } = await figure(file.name, snapshot);
    answers.push([file.topic, file.name, question, rows.length, listsRecords || rows.length === 0 ? "" : title]);
    if (!listsRecords && rows.length > 0) {
      tables[`${file.name}.csv`] = [columns.map((column) => column.title), ...table];
    }
  }
  return {
    "answers.csv": [["topic", "answer", "question", "rows", "finding"], ...answers],
    "claims.csv": [["claim", "value", "unit"], ...(await snapshot.rows("claim")).filter(isOfAnswer).map(claimRow)],
    "files.csv": [
      ["source", "files", "delivery", "read", "kept", "rejected"],
      ...(await snapshot.rows("source_counts")).map(({ source, kind, delivery, read, kept, rejected }) =>
        [source, kind, delivery, read, kept, rejected].map(String),
      ),
    ],
    ...tables,
  };
}

function isOfAnswer({ table_name }: Row): boolean {
  return table_name !== "link_release_title";
}

function claimRow({ name, value, unit }: Row): (string | number)[] {
  return [String(name), significant(Number(value), 6), String(unit)];
}
