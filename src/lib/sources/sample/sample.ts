import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../atomic-write.js";
import { InputError } from "../../errors.js";
import type { Source } from "../delivery.js";
import { type DeliveryFile, deliveryFiles } from "./delivery-files.js";
import { writeText } from "./gzip-file.js";
import { type Manifest, truthFiles } from "./truth.js";
import { createWorld, type SampleSettings, type World } from "./world.js";

const TRUTH = "truth";
const MANIFEST = "sample.json";
const SAMPLE_SOURCES: readonly Source[] = ["imdb", "discogs", "tmdb", "spotify"];

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
  let files = 0;
  let bytes = 0;
  const count = (more: number) => {
    bytes += more;
    progress.onBytes(more);
  };
  // The truth comes first: it lists the folders, so that a run after an interrupted one knows them as its own.
  const truth = truthFiles(world, { settings, folders });
  files += await writeFolder(join(rawFolder, TRUTH), truth, count);
  for (const [delivery, date] of world.dates.entries()) {
    for (const source of SAMPLE_SOURCES) {
      const ofSource = deliveryFiles(world, delivery).filter((file) => file.source === source);
      files += await writeFolder(join(rawFolder, source, date), ofSource, count);
    }
  }
  return { dates: world.dates, folders, truth: `${TRUTH}/${MANIFEST}`, files, bytes };
}

async function writeFolder(
  folder: string,
  files: readonly Pick<DeliveryFile, "name" | "text">[],
  onBytes: (count: number) => void,
): Promise<number> {
  await writeAtomically(folder, async (temporary) => {
    mkdirSync(temporary, { recursive: true });
    for (const { name, text } of files) await writeText(join(temporary, name), text(), onBytes);
  });
  return files.length;
}

/** Whether deliveries in a raw folder are invented. */
export function holdsSample(rawFolder: string): boolean {
  return foldersOfEarlierSample(rawFolder).some((folder) => existsSync(join(rawFolder, folder)));
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
  const file = join(rawFolder, TRUTH, MANIFEST);
  if (!existsSync(file)) return [];
  try {
    const { folders } = JSON.parse(readFileSync(file, "utf8")) as Partial<Manifest>;
    return Array.isArray(folders) ? folders.filter((folder) => /^[a-z]+\/\d{4}-\d{2}-\d{2}$/.test(folder)) : [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError("is not the list of folders that a sample leaves", {
      file,
      remedy: "delete the folder it is in",
    });
  }
}

export type { SampleSettings, World };
