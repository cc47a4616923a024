import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  InputError,
  inParallel,
  isIsoDate,
  type Patience,
  SOURCE_NAMES,
  sha256OfFile,
  withRetries,
} from "leitmotif/extension";
import type { Target } from "../targets/target.js";
import { receiveFile } from "./receive-file.js";

export interface TakeOptions {
  readonly rawFolder: string;
  readonly parallel: number;
  readonly patience: Patience;
  readonly events: { onFile(bytes: number, wasThere: boolean): void; onNote(text: string): void };
}

export interface TakenDelivery {
  readonly source: string;
  readonly date: string;
  readonly files: number;
  readonly bytes: number;
  /** False if it was at home before; a delivery never changes. */
  readonly isNew: boolean;
}

interface StoredDelivery {
  readonly source: string;
  readonly date: string;
  /** Names at the target. */
  readonly names: string[];
}

/** The record that `leitmotif fetch` keeps of what it downloaded. */
const RECORD_FILE = "fetch.json";

/**
 * Takes the deliveries that are not at home from a target, where they are named as at home: `imdb/2026-01-01/…`. The
 * files of a delivery arrive in a folder beside it and get its name together; an interrupted run goes on.
 */
export async function takeDeliveries(target: Target, options: TakeOptions): Promise<TakenDelivery[]> {
  const names = await withRetries({ url: target.url, patience: options.patience, attempt: () => target.list("") });
  const deliveries = deliveriesIn(names);
  if (deliveries.length === 0) {
    throw new InputError("no delivery is stored here", {
      file: target.url,
      remedy: "name the folder above those of the sources, in which there is imdb/2026-01-01/title.basics.tsv.gz",
    });
  }
  const taken: TakenDelivery[] = [];
  for (const delivery of deliveries) taken.push(await take(target, delivery, options));
  return taken;
}

function deliveriesIn(names: readonly string[]): StoredDelivery[] {
  const deliveries = new Map<string, StoredDelivery>();
  const sources: readonly string[] = SOURCE_NAMES;
  for (const name of [...names].sort()) {
    const [source = "", date = "", file] = name.split("/");
    if (!sources.includes(source) || !isIsoDate(date) || file === undefined) continue;
    const delivery = deliveries.get(`${source}/${date}`) ?? { source, date, names: [] };
    delivery.names.push(name);
    deliveries.set(`${source}/${date}`, delivery);
  }
  return [...deliveries.values()];
}

async function take(
  target: Target,
  { source, date, names }: StoredDelivery,
  options: TakeOptions,
): Promise<TakenDelivery> {
  const home = join(options.rawFolder, source, date);
  if (existsSync(home)) return { source, date, files: names.length, bytes: 0, isNew: false };
  const incoming = join(options.rawFolder, source, `.taking-${date}`);
  let bytes = 0;
  const failures = await inParallel(names, options.parallel, async (name) => {
    bytes += await bring(target, name, join(incoming, name.slice(`${source}/${date}/`.length)), options);
  });
  if (failures.length > 0) throw failures[0];
  await refuseOthers(incoming);
  renameSync(incoming, home);
  return { source, date, files: names.length, bytes, isNew: true };
}

async function bring(target: Target, name: string, path: string, { patience, events }: TakeOptions): Promise<number> {
  mkdirSync(dirname(path), { recursive: true });
  const retried = <T>(attempt: () => Promise<T>) =>
    withRetries({
      url: `${target.url}${name}`,
      patience,
      attempt,
      onFailure: (failure) => events.onNote(`${name}: ${failure}, trying again`),
    });
  const stored = await retried(() => target.find(name));
  if (stored === undefined) {
    throw new InputError("was removed meanwhile", { file: `${target.url}${name}`, remedy: "run the command again" });
  }
  // Files that others stored may have no checksum.
  const wasThere = existsSync(path) && stored.sha256 === (await sha256OfFile(path));
  if (!wasThere) await retried(() => receiveFile(target, name, path, stored));
  events.onFile(stored.bytes, wasThere);
  return statSync(path).size;
}

/** Compares the files with the record of the download that they came from, if there is one. */
async function refuseOthers(folder: string): Promise<void> {
  const record = join(folder, RECORD_FILE);
  if (!existsSync(record)) return;
  const files: readonly { readonly name: string; readonly sha256: string | null }[] = JSON.parse(
    readFileSync(record, "utf8"),
  );
  for (const { name, sha256 } of files) {
    const path = join(folder, name);
    if (sha256 === null || (existsSync(path) && (await sha256OfFile(path)) === sha256)) continue;
    throw new InputError(existsSync(path) ? "is not the file that was downloaded" : "is missing", {
      file: path,
      remedy: "store the whole delivery again, and remove this folder",
    });
  }
}
