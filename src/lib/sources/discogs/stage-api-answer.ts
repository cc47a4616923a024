import { DISCOGS_TABLES } from "../../contract/staged/discogs.js";
import { InputError } from "../../core/errors.js";
import { readAnswerText } from "../reading/answer-text.js";
import { rowOrReason } from "../reading/values.js";
import type { FileCounts, Reject } from "../staging/reader.js";
import { rejectedJson } from "../staging/rejected-text.js";
import type { Staging } from "../staging/staging.js";
import { type ApiRecord, isObject, readApiRecord } from "./json-release.js";
import { masterRows } from "./master.js";
import { releaseRows } from "./release.js";
import { duplicateReason, seenIds } from "./seen-ids.js";

/** Stages an answer of the API: a release, a master, or a list of them. It may still have its HTTP headers. */
export async function stageApiAnswer(file: string, kind: string, staging: Staging): Promise<FileCounts> {
  const items = itemsOf(parseAnswer(file, await readAnswerText(file, "the Discogs API", staging.onFileBytes)));
  const rejects: Reject[] = [];
  for (const { path, value } of items) {
    const record = rowOrReason(() => firstOf(readApiRecord(value), staging));
    if (typeof record !== "string") await stageRecord(record, staging);
    else rejects.push({ file, line: 1, reason: `${path}${record}`, value: rejectedJson(value) });
  }
  staging.reject(kind, rejects);
  return { read: items.length, kept: items.length - rejects.length, rejected: rejects.length };
}

/** The record, unless the delivery has had it before. */
function firstOf(record: ApiRecord, staging: Staging): ApiRecord | string {
  const { id } = record.kind === "release" ? record.release : record.master;
  return seenIds(staging, record.kind).add(id) ? record : duplicateReason(record.kind, id);
}

async function stageRecord(record: ApiRecord, staging: Staging): Promise<void> {
  if (record.kind === "release") {
    const rows = releaseRows(record.release);
    await staging.table("release", DISCOGS_TABLES.release).write(rows.release);
    await staging.table("release_artist", DISCOGS_TABLES.release_artist).write(rows.release_artist);
    await staging.table("release_track", DISCOGS_TABLES.release_track).write(rows.release_track);
  } else {
    const rows = masterRows(record.master);
    await staging.table("master", DISCOGS_TABLES.master).write(rows.master);
    await staging.table("master_artist", DISCOGS_TABLES.master_artist).write(rows.master_artist);
  }
}

interface Item {
  /** The item's place in the answer, put before the reason. */
  readonly path: string;
  readonly value: unknown;
}

/** The results of a search, the releases of a collection, or the answer itself. */
function itemsOf(answer: unknown): Item[] {
  if (Array.isArray(answer)) return answer.map((value, index) => ({ path: `[${index}]: `, value }));
  if (!isObject(answer)) return [{ path: "", value: answer }];
  for (const key of ["results", "releases"]) {
    const list = answer[key];
    if (Array.isArray(list))
      return list.map((value, index) => ({ path: `${key}[${index}]: `, value: withBasics(value) }));
  }
  return [{ path: "", value: answer }];
}

/** A page of a collection keeps the data of a release under a key of its own. */
function withBasics(value: unknown): unknown {
  return isObject(value) && isObject(value.basic_information) ? { ...value.basic_information, id: value.id } : value;
}

function parseAnswer(file: string, text: string): unknown {
  const json = text.startsWith("HTTP/") ? text.replace(/^[\s\S]*?\r?\n\r?\n/, "") : text;
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(`is not JSON: ${(error as Error).message}`, { file, remedy: "fetch it again" });
  }
}
