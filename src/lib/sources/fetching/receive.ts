import { existsSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../../core/errors.js";
import type { FetchedFile } from "./fetch-record.js";
import type { PublishedFile } from "./published-file.js";
import { type Answer, request, unexpectedAnswer } from "./request.js";
import { PassingFailure, type Patience } from "./retry.js";

/** The folder of unfinished downloads, and what is known about each file in it. */
export interface Incoming {
  readonly folder: string;
  find(name: string): FetchedFile | undefined;
  keep(file: FetchedFile): void;
}

export interface Download {
  readonly file: PublishedFile;
  readonly incoming: Incoming;
  /** The file in an earlier delivery. */
  readonly known: FetchedFile | undefined;
  readonly patience: Patience;
  readonly events: DownloadEvents;
}

/** Reports progress to a waiting user. */
export interface DownloadEvents {
  /** How much of the file has arrived, and its total size if the server tells it. */
  onPosition(file: PublishedFile, bytes: number, total: number | null): void;
  onNote(file: PublishedFile, text: string): void;
}

/** The state of the file, which decides what to ask of the server. */
type Start =
  | { readonly kind: "nothing" }
  | { readonly kind: "known"; readonly file: FetchedFile }
  | { readonly kind: "finished"; readonly file: FetchedFile }
  | { readonly kind: "partial"; readonly file: FetchedFile; readonly size: number; readonly validator: string };

export function partPath({ file, incoming }: Download): string {
  return join(incoming.folder, `${file.name}.part`);
}

/**
 * Asks the server once and appends the answer to the partial file. The result has no checksum unless there was one
 * before.
 */
export async function receive(download: Download): Promise<FetchedFile | "unchanged"> {
  const { file, patience } = download;
  const start = startOf(download);
  const answer = await request(file.url, headersFor(start), patience.idleMs);
  if (answer.status === 304 && (start.kind === "known" || start.kind === "finished")) {
    await answer.discard();
    return start.kind === "known" ? "unchanged" : start.file;
  }
  if (answer.status === 416 && start.kind === "partial") return isAllThere(download, answer, start);
  if (answer.status !== 200 && answer.status !== 206) throw await unexpectedAnswer(file.url, answer);
  await refuseWhatIsNotTheFile(file, answer);

  const position = answer.status === 206 ? await continuation(download, answer, start) : 0;
  const received = describe(file, answer);
  await save(download, answer, position, received);
  return received;
}

function startOf(download: Download): Start {
  const { file, incoming, known } = download;
  const begun = incoming.find(file.name);
  if (begun?.url === file.url) {
    if (begun.sha256 !== null && existsSync(join(incoming.folder, file.name))) return { kind: "finished", file: begun };
    const size = statSync(partPath(download), { throwIfNoEntry: false })?.size ?? 0;
    const validator = validatorOf(begun);
    if (size > 0 && validator !== null) return { kind: "partial", file: begun, size, validator };
  }
  return known === undefined ? { kind: "nothing" } : { kind: "known", file: known };
}

/** Only a strong ETag or a date proves that two answers are parts of the same file. */
function validatorOf({ etag, lastModified }: FetchedFile): string | null {
  return etag !== null && !etag.startsWith("W/") ? etag : lastModified;
}

function headersFor(start: Start): Record<string, string> {
  switch (start.kind) {
    case "nothing":
      return {};
    case "partial":
      return { range: `bytes=${start.size}-`, "if-range": start.validator };
    default:
      return {
        ...(start.file.etag === null ? {} : { "if-none-match": start.file.etag }),
        ...(start.file.lastModified === null ? {} : { "if-modified-since": start.file.lastModified }),
      };
  }
}

/** "Range not satisfiable" is good news if the partial file is already complete. */
async function isAllThere(
  download: Download,
  answer: Answer,
  start: Start & { kind: "partial" },
): Promise<FetchedFile> {
  await answer.discard();
  if (contentRange(answer).total === start.size) return start.file;
  rmSync(partPath(download));
  throw new PassingFailure("the file has changed on the server since the download began");
}

/**
 * Refuses web pages (a login form, or an error with a success status) and bytes compressed for transport, which no
 * reader could use.
 */
async function refuseWhatIsNotTheFile(file: PublishedFile, answer: Answer): Promise<void> {
  const type = answer.headers.get("content-type") ?? "";
  const encoding = answer.headers.get("content-encoding") ?? "identity";
  if (!type.startsWith("text/html") && encoding === "identity") return;
  await answer.discard();
  throw new InputError(
    type.startsWith("text/html")
      ? "the server answered with a web page instead of the file"
      : `the server compresses the file as ${encoding}`,
    { file: file.url, remedy: "open the address in a browser to see why" },
  );
}

/**
 * The position at which the answer continues. Drops the partial file if the answer belongs to another version of it.
 */
async function continuation(download: Download, answer: Answer, start: Start): Promise<number> {
  const { from } = contentRange(answer);
  const etag = answer.headers.get("etag");
  if (start.kind === "partial" && from === start.size && (etag === null || etag === start.file.etag)) return from;
  await answer.discard();
  rmSync(partPath(download), { force: true });
  throw new PassingFailure("the server sent a different part of the file from the one requested");
}

function describe(file: PublishedFile, { status, headers }: Answer): FetchedFile {
  const length = headers.get("content-length");
  const date = headers.get("last-modified") ?? headers.get("date");
  return {
    name: file.name,
    url: file.url,
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
    date: date === null || Number.isNaN(Date.parse(date)) ? null : new Date(date).toISOString().slice(0, 10),
    bytes: status === 206 ? contentRange({ headers }).total : length === null ? null : Number(length),
    sha256: null,
  };
}

async function save(download: Download, answer: Answer, from: number, received: FetchedFile): Promise<void> {
  const { file, incoming, events } = download;
  const total = received.bytes;
  const handle = await open(partPath(download), from === 0 ? "w" : "a");
  let position = from;
  try {
    // The record may describe the new bytes only now that the old ones are gone.
    incoming.keep(received);
    events.onPosition(file, position, total);
    for await (const chunk of answer.chunks) {
      await handle.writeFile(chunk);
      position += chunk.length;
      events.onPosition(file, position, total);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (total === null || position === total) return;
  if (position > total) rmSync(partPath(download));
  throw new PassingFailure(`only ${position} of ${total} bytes arrived`);
}

/** Reads `bytes 100-999/1000` or, when nothing is left, only the size. */
function contentRange({ headers }: Pick<Answer, "headers">): { from: number | null; total: number | null } {
  const [, from, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(headers.get("content-range") ?? "") ?? [];
  return {
    from: from === undefined ? null : Number(from),
    total: total === undefined || total === "*" ? null : Number(total),
  };
}
