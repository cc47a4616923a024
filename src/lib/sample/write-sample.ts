import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceName } from "../contract/sources.js";
import { writeAtomically } from "../core/atomic-write.js";
import { InputError } from "../core/errors.js";
import { deliveryFiles } from "./files/delivery-files.js";
import { posterCount } from "./posters/poster.js";
import { posterFiles, posterFolder } from "./posters/poster-files.js";
import { foldersOfEarlierSample, MANIFEST, TRUTH } from "./sample-deliveries.js";
import { truthFiles } from "./truth/truth.js";
import { createWorld, type SampleSettings, type World } from "./world/world.js";
import { type FileWriters, openFileWriters } from "./writing/file-writers.js";

/** The source with the largest files comes first, because they take longest. */
const SAMPLE_SOURCES: readonly SourceName[] = ["discogs", "imdb", "tmdb", "spotify"];

/** Reports progress for display. */
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
 * Files of an earlier sample are replaced; deliveries of any other origin are never touched.
 */
export async function writeSample(
  rawFolder: string,
  settings: SampleSettings,
  progress: SampleProgress = { onBytes() {} },
): Promise<SampleSummary> {
  const world = createWorld(settings);
  const deliveryDates = world.dates.flatMap((date) => SAMPLE_SOURCES.map((source) => `${source}/${date}`));
  const folders = [...deliveryDates, posterFolder(world)];
  makeRoom(rawFolder, folders);
  let bytes = 0;
  const writers = openFileWriters({ settings, folders }, (more) => {
    bytes += more;
    progress.onBytes(more);
  });
  try {
    // The truth comes first: it lists the folders, so that a run after an interrupted one recognises them as its own.
    const truth = truthFiles(world, { settings, folders }).map(({ name }) => name);
    await writeFolder(rawFolder, { folder: TRUTH, delivery: null, names: truth }, writers);
    const deliveries = deliveryFolders(world);
    await allSettled(deliveries.map((folder) => writeFolder(rawFolder, folder, writers)));
    const posters = await writePosters(rawFolder, world);
    const files = deliveries.reduce((sum, { names }) => sum + names.length, truth.length + posters);
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

/** They are few and small, so that no worker is needed. */
async function writePosters(rawFolder: string, world: World): Promise<number> {
  await writeAtomically(join(rawFolder, posterFolder(world)), async (temporary) => {
    mkdirSync(temporary, { recursive: true });
    for (const { name, bytes } of posterFiles(world)) writeFileSync(join(temporary, name), bytes);
  });
  return posterCount(world);
}

/** Waits for all, so that nothing is still writing into a folder that is being removed, and then reports a failure. */
async function allSettled(works: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

function makeRoom(rawFolder: string, folders: readonly string[]): void {
  const ours = foldersOfEarlierSample(rawFolder);
  const foreign = folders.find((folder) => existsSync(join(rawFolder, folder)) && !ours.includes(folder));
  if (foreign !== undefined) {
    throw new InputError("holds a delivery that no sample wrote", {
      file: join(rawFolder, foreign),
      remedy: "choose another folder with --out, or move this one away",
    });
  }
  for (const folder of ours) rmSync(join(rawFolder, folder), { recursive: true, force: true });
}
