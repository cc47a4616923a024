import { renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../core/errors.js";
import type { FetchedFile } from "./fetch-record.js";
import { type Download, partPath, receive } from "./receive.js";
import { withRetries } from "./retry.js";
import { DamagedFile, verifyFile } from "./verify-file.js";

/** A copy that is damaged twice must be damaged at its source. */
const DAMAGED_TRIES = 2;

/**
 * Downloads a published file into the incoming folder, continuing where an earlier attempt stopped, checks it and
 * returns its description; returns "unchanged" if it is still the same as in an earlier delivery.
 */
export async function downloadFile(download: Download): Promise<FetchedFile | "unchanged"> {
  const { file, known } = download;
  if (file.sha256 !== undefined && known?.sha256 === file.sha256) return "unchanged";
  for (let tries = 1; ; tries++) {
    const received = await receiveAll(download);
    if (received === "unchanged" || received.sha256 !== null) return received;
    try {
      return await finish(download, received);
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      rmSync(partPath(download));
      if (tries === DAMAGED_TRIES) throw damagedAtSource(download, error);
    }
  }
}

/** Fills the partial file, with as many connections as that takes. */
async function receiveAll(download: Download): Promise<FetchedFile | "unchanged"> {
  let furthest = sizeOf(partPath(download));
  const hasProgressed = () => {
    const before = furthest;
    furthest = Math.max(furthest, sizeOf(partPath(download)));
    return furthest > before;
  };
  return withRetries({
    url: download.file.url,
    patience: download.patience,
    attempt: () => receive(download),
    hasProgressed,
    onFailure: (failure) => download.events.onNote(download.file, `${failure}, trying again`),
  });
}

async function finish(download: Download, received: FetchedFile): Promise<FetchedFile> {
  const { file, incoming, events } = download;
  const path = partPath(download);
  events.onNote(file, "downloaded, now being checked");
  const sha256 = await verifyFile(path, file.name.endsWith(".gz"), file.sha256);
  const finished = { ...received, bytes: sizeOf(path), sha256 };
  renameSync(path, join(incoming.folder, file.name));
  incoming.keep(finished);
  return finished;
}

function damagedAtSource({ file }: Download, error: DamagedFile): InputError {
  return new InputError(`arrived damaged ${DAMAGED_TRIES} times: ${error.message}`, {
    file: file.url,
    remedy: "the file seems to be damaged at its source; try again tomorrow",
  });
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
