import { existsSync } from "node:fs";
import { InputError } from "../../core/errors.js";
import type { ColumnNames } from "../../sources/reading/csv-header.js";
import { readCsvRows } from "../../sources/reading/csv-rows.js";
import { pairKey, type Verdict } from "../decide/verdicts.js";

/** The verdicts kept so far; none if there is no file yet. Each row must have one. */
export async function readVerdicts(file: string): Promise<Verdict[]> {
  if (!existsSync(file)) return [];
  return verdictsOf(file, await readRows(file), WORDS);
}

/** The verdicts in a list of cases that a person has gone through; cases without an answer are still undecided. */
export async function readReviewed(
  file: string,
): Promise<{ readonly verdicts: Verdict[]; readonly undecided: number }> {
  const rows = await readRows(file);
  const decided = rows.filter(({ word }) => word !== "");
  return { verdicts: verdictsOf(file, decided, `${WORDS}, or nothing`), undecided: rows.length - decided.length };
}

type Column = "releaseId" | "filmId" | "word";

const COLUMNS: ColumnNames<Column> = {
  releaseId: { names: ["release_id"], required: true },
  filmId: { names: ["film_id"], required: true },
  word: { names: ["verdict"], required: true },
};

type VerdictRow = Readonly<Record<Column, string>> & { readonly line: number };

const WORDS = "write yes or no";
const BELONGS: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["no", false],
]);

async function readRows(file: string): Promise<VerdictRow[]> {
  const read: VerdictRow[] = [];
  const toRow = (fields: readonly string[], at: Readonly<Record<Column, number>>, line: number): VerdictRow => ({
    line,
    releaseId: fields[at.releaseId] ?? "",
    filmId: fields[at.filmId] ?? "",
    word: fields[at.word] ?? "",
  });
  for await (const { rows, rejects } of readCsvRows(file, COLUMNS, toRow)) {
    const [reject] = rejects;
    if (reject !== undefined) {
      const { line, reason, value } = reject;
      throw new InputError(reason, { file, line, value, remedy: "give each row one field for each column" });
    }
    read.push(...rows);
  }
  return read;
}

function verdictsOf(file: string, rows: readonly VerdictRow[], remedy: string): Verdict[] {
  const known = new Map<string, Verdict>();
  for (const { releaseId, filmId, word, line } of rows) {
    const belongs = BELONGS.get(word);
    if (belongs === undefined)
      throw new InputError("has a verdict other than yes or no", { file, line, value: word, remedy });
    const value = `${releaseId},${filmId}`;
    if (releaseId === "" || filmId === "") {
      throw new InputError("has a verdict without a pair", {
        file,
        line,
        value,
        remedy: "give both ids, or remove the row",
      });
    }
    const verdict = { releaseId, filmId, belongs };
    if ((known.get(pairKey(verdict))?.belongs ?? belongs) !== belongs) {
      throw new InputError("has both yes and no for a pair", { file, line, value, remedy: "keep one of the rows" });
    }
    known.set(pairKey(verdict), verdict);
  }
  return [...known.values()];
}
