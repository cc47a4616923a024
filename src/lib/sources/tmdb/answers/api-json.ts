import { InputError } from "../../../core/errors.js";
import { readAnswerText } from "../../reading/answer-text.js";
import { rowOrReason } from "../../reading/values.js";
import type { Batch, Reject } from "../../staging/reader.js";
import { rejectedJson } from "../../staging/rejected-text.js";
import type { FilmRecord } from "../film-record.js";
import { claimFirst } from "../first-records.js";
import { isObject } from "../nested-cell.js";
import { toRecord } from "./api-records.js";

/** Reads an answer of TMDb's API: one film, a page of films, or details about one film. */
export async function* readApiJson(
  file: string,
  onFileBytes: (count: number) => void,
): AsyncGenerator<Batch<FilmRecord>> {
  const claim = claimFirst((index) => `results[${index}]`);
  const rows: FilmRecord[] = [];
  const rejects: Reject[] = [];
  for (const [index, { path, value }] of itemsOf(await readJson(file, onFileBytes)).entries()) {
    const row = rowOrReason(() => {
      const record = toRecord(value);
      return typeof record === "string" ? record : claim(record, index);
    });
    if (typeof row === "string") rejects.push({ file, line: 1, reason: `${path}${row}`, value: rejectedJson(value) });
    else rows.push(row);
  }
  yield { rows, rejects };
}

interface Item {
  /** The item's place in the answer, put before the reason. */
  readonly path: string;
  readonly value: unknown;
}

/** The items of an answer: the results of a page, or the answer itself. */
function itemsOf(answer: unknown): Item[] {
  const list = isObject(answer) ? answer.results : answer;
  if (!Array.isArray(list)) return [{ path: "", value: answer }];
  return list.map((value, index) => ({ path: `results[${index}]: `, value }));
}

async function readJson(file: string, onFileBytes: (count: number) => void): Promise<unknown> {
  const text = await readAnswerText(file, "TMDb's API", onFileBytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`is not JSON: ${(error as Error).message}`, { file, remedy: "fetch it again" });
  }
}
