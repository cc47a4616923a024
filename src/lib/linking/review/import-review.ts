import { writeFileSync } from "node:fs";
import { writeAtomically } from "../../core/atomic-write.js";
import { InputError } from "../../core/errors.js";
import { csvLine } from "../../core/text/csv-text.js";
import type { Verdict } from "../decide/verdicts.js";
import { eachRow } from "../run/read-records.js";
import { readReviewed, readVerdicts } from "../run/read-verdicts.js";
import { mergeVerdicts } from "./merge-verdicts.js";

export interface ImportReviewOptions {
  /** The list of cases with the column `verdict` filled in. */
  readonly file: string;
  /** Lists of all releases and films. */
  readonly releases: string;
  readonly films: string;
  /** Where verdicts are kept; need not exist yet. */
  readonly verdicts: string;
}

export interface ImportCounts {
  readonly imported: number;
  readonly undecided: number;
  /** All verdicts kept now. */
  readonly kept: number;
}

/** Adds a person's verdicts to those that are kept. */
export async function importReview({ file, releases, films, verdicts }: ImportReviewOptions): Promise<ImportCounts> {
  const { verdicts: added, undecided } = await readReviewed(file);
  await refuseUnknown(file, "release", new Set(added.map(({ releaseId }) => releaseId)), releases);
  await refuseUnknown(file, "film", new Set(added.map(({ filmId }) => filmId)), films);
  const merged = mergeVerdicts(await readVerdicts(verdicts), added);
  await writeAtomically(verdicts, async (path) => writeFileSync(path, verdictsCsv(merged)));
  return { imported: added.length, undecided, kept: merged.length };
}

async function refuseUnknown(file: string, kind: "release" | "film", ids: Set<string>, list: string): Promise<void> {
  await eachRow(list, [`${kind}_id`], { required: 1 }, (row) => {
    ids.delete(row[`${kind}_id`] ?? "");
  });
  const [unknown] = ids;
  if (unknown === undefined) return;
  throw new InputError(`has a verdict on an unknown ${kind}`, {
    file,
    value: unknown,
    remedy: `check the column ${kind}_id; spreadsheets change what looks like a number`,
  });
}

function verdictsCsv(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ releaseId, filmId, belongs }) => [releaseId, filmId, belongs ? "yes" : "no"]);
  return [["release_id", "film_id", "verdict"], ...rows].map(csvLine).join("");
}
