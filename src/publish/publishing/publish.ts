import { InputError, inParallel, type Patience, withRetries } from "leitmotif/extension";
import type { LocalFile, Target } from "../targets/target.js";
import type { Collected } from "./collect.js";
import { LATEST, manifestName, pointerText, publicationId, publicationText, storedName } from "./publication.js";

export interface PublishOptions {
  readonly parallel: number;
  readonly patience: Patience;
  readonly events: PublishEvents;
}

export interface PublishEvents {
  /** A file was put, or was there before. */
  onFile(bytes: number, wasThere: boolean): void;
  onNote(text: string): void;
}

export interface Published {
  readonly id: string;
  readonly put: number;
  readonly wasThere: number;
  /** False if `latest` already pointed here. */
  readonly isNew: boolean;
}

/**
 * Puts all files, then the manifest, and only then lets `latest` point to it. Nothing is ever overwritten but `latest`,
 * and that only if nobody else has moved it since this publisher started.
 */
export async function publish(target: Target, collected: Collected, options: PublishOptions): Promise<Published> {
  const { publication } = collected;
  const id = publicationId(publication);
  const retried = <T>(name: string, attempt: () => Promise<T>) =>
    withRetries({
      url: `${target.url}${name}`,
      patience: options.patience,
      attempt,
      onFailure: (failure) => options.events.onNote(`${name}: ${failure}, trying again`),
    });
  const before = await retried(LATEST, () => target.readText(LATEST));
  const counts = await putFiles(target, collected, id, retried, options);
  await putManifest(target, manifestName(id), publicationText(publication), retried);
  const pointer = pointerText(publication);
  const isNew = before?.text !== pointer;
  if (isNew) await retried(LATEST, () => moveLatest(target, pointer, before?.tag));
  return { id, ...counts, isNew };
}

type Retried = <T>(name: string, attempt: () => Promise<T>) => Promise<T>;

async function putFiles(
  target: Target,
  { publication, files }: Collected,
  id: string,
  retried: Retried,
  { parallel, events }: PublishOptions,
): Promise<{ put: number; wasThere: number }> {
  const stored = [...files].map(([name, file]) => ({ name: storedName(name, id, publication.snapshot), file }));
  const there = await namesThere(target, id, publication.snapshot, retried);
  const counts = { put: 0, wasThere: 0 };
  let hasFailed = false;
  const failures = await inParallel(stored, parallel, async ({ name, file }) => {
    // What ends one put for good, such as refused credentials, would end them all.
    if (hasFailed) return;
    try {
      const isPut = !there.has(name) && (await retried(name, () => target.putNew(name, file)));
      if (!isPut) await retried(name, () => refuseDifferent(target, name, file));
      counts[isPut ? "put" : "wasThere"]++;
      events.onFile(file.bytes, !isPut);
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  });
  if (failures.length > 0) throw failures[0];
  return counts;
}

async function namesThere(target: Target, id: string, snapshot: string, retried: Retried): Promise<Set<string>> {
  const prefixes = [`publications/${id}/`, `snapshots/${snapshot}/`];
  const names = await Promise.all(prefixes.map((prefix) => retried(prefix, () => target.list(prefix))));
  return new Set(names.flat());
}

/** An earlier run, or another publisher, may have put the same file. Another file under this name is a mistake. */
async function refuseDifferent(target: Target, name: string, file: LocalFile): Promise<void> {
  const found = await target.find(name);
  if (found?.bytes === file.bytes && found.sha256 === file.sha256) return;
  throw new InputError("another file has this name, and what is published never changes", {
    file: `${target.url}${name}`,
    value:
      found === undefined ? "it was removed meanwhile" : `${found.bytes} bytes, SHA-256 ${found.sha256 ?? "unknown"}`,
    remedy: "publish to another prefix, or remove that file if it should not be there",
  });
}

async function putManifest(target: Target, name: string, text: string, retried: Retried): Promise<void> {
  const isPut = await retried(name, () => target.replaceText(name, text, undefined));
  if (isPut || (await retried(name, () => target.readText(name)))?.text === text) return;
  throw new InputError("another manifest has this name", {
    file: `${target.url}${name}`,
    remedy: "publish to another prefix",
  });
}

/** An answer may be lost although the pointer was moved. */
async function moveLatest(target: Target, pointer: string, tag: string | undefined): Promise<void> {
  if (await target.replaceText(LATEST, pointer, tag)) return;
  const now = await target.readText(LATEST);
  if (now?.text === pointer) return;
  throw new InputError("another publisher has moved it while this one was at work", {
    file: `${target.url}${LATEST}`,
    value: now?.text.replace(/\s+/g, " ") ?? "gone",
    remedy: "all files are there; run the same command again if it should point to yours",
  });
}
