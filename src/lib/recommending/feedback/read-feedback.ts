import { existsSync } from "node:fs";
import { InputError } from "../../core/errors.js";
import type { ColumnNames } from "../../sources/reading/csv-header.js";
import { readCsvRows } from "../../sources/reading/csv-rows.js";
import { type Opinion, VERDICTS } from "./feedback.js";

type Column = "songId" | "filmId" | "verdict";

const COLUMNS: ColumnNames<Column> = {
  songId: { names: ["song_id"], required: true },
  filmId: { names: ["film_id"], required: true },
  verdict: { names: ["verdict"], required: true },
};

/** The opinions that are kept so far; none if there is no file yet. */
export async function readFeedback(file: string): Promise<Opinion[]> {
  return existsSync(file) ? readOpinions(file) : [];
}

/** The opinions in a file, each with a song, a film and a verdict. */
export async function readOpinions(file: string): Promise<Opinion[]> {
  const opinions: Opinion[] = [];
  const toRow = (fields: readonly string[], at: Readonly<Record<Column, number>>, line: number) =>
    toOpinion(
      { songId: fields[at.songId] ?? "", filmId: fields[at.filmId] ?? "", verdict: fields[at.verdict] ?? "" },
      file,
      line,
    );
  for await (const { rows, rejects } of readCsvRows(file, COLUMNS, toRow)) {
    const [reject] = rejects;
    if (reject !== undefined) {
      const { line, reason, value } = reject;
      throw new InputError(reason, { file, line, value, remedy: "give each row one field for each column" });
    }
    opinions.push(...rows);
  }
  return opinions;
}

function toOpinion({ songId, filmId, verdict }: Readonly<Record<Column, string>>, file: string, line: number): Opinion {
  const fits = VERDICTS.get(verdict);
  if (fits === undefined) {
    const remedy = `write ${[...VERDICTS.keys()].join(" or ")}`;
    throw new InputError("has an unknown verdict", { file, line, value: verdict, remedy });
  }
  if (songId === "" || filmId === "") {
    const remedy = "give both ids, or remove the row";
    throw new InputError("has a verdict without a pair", { file, line, value: `${songId},${filmId}`, remedy });
  }
  return { songId, filmId, fits };
}
