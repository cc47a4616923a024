import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../atomic-write.js";
import { InputError } from "../../errors.js";
import type { Source } from "../delivery.js";
import { deliveryFiles } from "./delivery-files.js";
import { type FileWriters, openFileWriters } from "./file-writers.js";
import { type Manifest, truthFiles } from "./truth.js";
import { createWorld, type SampleSettings, type World } from "./world.js";

const TRUTH = "truth";
const MANIFEST = "sample.json";
/** The one with the largest files first, as they take longest. */
const SAMPLE_SOURCES: readonly Source[] = ["discogs", "imdb", "tmdb", "spotify"];

/** Tells a progress display what is going on. */
export interface SampleProgress {
  onBytes(count: number): void;
}

export interface SampleSummary {
  readonly dates: readonly string[];
  readonly folders: readonly string[];
  readonly truth: string;
  readonly files: number;
  /** Bytes before compression. */
  readonly bytes: number;
}

/**
 * Writes the invented deliveries and the truth about them below a raw folder. The same settings give the same bytes.
 * What an earlier sample wrote there is replaced; a delivery of any other origin is never touched.
 */
export async function writeSample(
  rawFolder: string,
  settings: SampleSettings,
  progress: SampleProgress = { onBytes() {} },
): Promise<SampleSummary> {
  const world = createWorld(settings);
  const folders = world.dates.flatMap((date) => SAMPLE_SOURCES.map((source) => `${source}/${date}`));
  makeRoom(rawFolder, folders);
  let bytes = 0;
  const writers = openFileWriters({ settings, folders }, (more) => {
    bytes += more;
    progress.onBytes(more);
  });
  try {
    // The truth comes first: it lists the folders, so that a run after an interrupted one knows them as its own.
    const truth = truthFiles(world, { settings, folders }).map(({ name }) => name);
    await writeFolder(rawFolder, { folder: TRUTH, delivery: null, names: truth }, writers);
    const deliveries = deliveryFolders(world);
    await allSettled(deliveries.map((folder) => writeFolder(rawFolder, folder, writers)));
    const files = deliveries.reduce((sum, { names }) => sum + names.length, truth.length);
    return { dates: world.dates, folders, truth: `${TRUTH}/${MANIFEST}`, files, bytes };
  } finally {
    await writers.close();
  }
}

interface Folder {
  readonly folder: string;
  readonly delivery: number | null;
  readonly names: readonly string[];
}

function deliveryFolders(world: World): Folder[] {
  return SAMPLE_SOURCES.flatMap((source) =>
    world.dates.map((date, delivery) => ({
      folder: `${source}/${date}`,
      delivery,
      names: deliveryFiles(world, delivery).flatMap((file) => (file.source === source ? [file.name] : [])),
    })),
  );
}

async function writeFolder(
  rawFolder: string,
  { folder, delivery, names }: Folder,
  writers: FileWriters,
): Promise<void> {
  await writeAtomically(join(rawFolder, folder), async (temporary) => {
    mkdirSync(temporary, { recursive: true });
    const source = folder.split("/")[0] ?? "";
    await allSettled(names.map((name) => writers.write({ path: join(temporary, name), delivery, source, name })));
  });
}

/** Waits for all, so that nothing still writes into a folder that is being removed, and then reports a failure. */
async function allSettled(works: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** Whether deliveries in a raw folder are invented. */
export function holdsSample(rawFolder: string): boolean {
  return foldersOfEarlierSample(rawFolder).some((folder) => existsSync(join(rawFolder, folder)));
}

/** The settings of a sample that was begun and not finished. */
export function unfinishedSample(rawFolder: string): SampleSettings | undefined {
  const missing = foldersOfEarlierSample(rawFolder).some((folder) => !existsSync(join(rawFolder, folder)));
  return missing ? readManifest(rawFolder)?.settings : undefined;
}

function makeRoom(rawFolder: string, folders: readonly string[]): void {
  const ours = foldersOfEarlierSample(rawFolder);
  const foreign = folders.find((folder) => existsSync(join(rawFolder, folder)) && !ours.includes(folder));
  if (foreign !== undefined) {
    throw new InputError("holds a delivery that no sample wrote", {
      file: join(rawFolder, foreign),
      remedy: "name another folder with --out, or move this one away",
    });
  }
  for (const folder of ours) rmSync(join(rawFolder, folder), { recursive: true, force: true });
}

function foldersOfEarlierSample(rawFolder: string): readonly string[] {
  const folders = readManifest(rawFolder)?.folders;
  return Array.isArray(folders) ? folders.filter((folder) => /^[a-z]+\/\d{4}-\d{2}-\d{2}$/.test(folder)) : [];
}

function readManifest(rawFolder: string): Partial<Manifest> | undefined {
  const file = join(rawFolder, TRUTH, MANIFEST);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError("is not the list of folders that a sample leaves", {
      file,
      remedy: "delete the folder it is in",
    });
  }
}
