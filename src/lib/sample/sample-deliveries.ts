import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/errors.js";
import { sha256 } from "../core/sha256.js";
import type { Manifest } from "./truth/truth.js";
import type { SampleSettings } from "./world/world.js";

/** The folder of a sample's truth. */
export const TRUTH = "truth";
export const MANIFEST = "sample.json";

/** Whether deliveries in a raw folder are invented. */
export function holdsSample(rawFolder: string): boolean {
  return foldersOfEarlierSample(rawFolder).some((folder) => existsSync(join(rawFolder, folder)));
}

/** The folder with the posters of the sample in a raw folder; undefined where there is no sample. */
export function samplePosters(rawFolder: string): string | undefined {
  if (!holdsSample(rawFolder)) return undefined;
  const folder = foldersOfEarlierSample(rawFolder).find((name) => name.startsWith("posters/"));
  return folder === undefined ? undefined : join(rawFolder, folder);
}

/** Tells one sample from another. */
export function sampleIdentity(rawFolder: string): string {
  return sha256(readFileSync(join(rawFolder, TRUTH, MANIFEST)));
}

/** What the sample in a raw folder was made with; undefined where there is none. */
export function sampleModel(rawFolder: string): Manifest["model"] | undefined {
  return holdsSample(rawFolder) ? readManifest(rawFolder)?.model : undefined;
}

/** The settings of the sample in a raw folder; undefined where there is none. */
export function sampleSettings(rawFolder: string): SampleSettings | undefined {
  return holdsSample(rawFolder) ? readManifest(rawFolder)?.settings : undefined;
}

/** The settings of a sample that was started but not finished. */
export function unfinishedSample(rawFolder: string): SampleSettings | undefined {
  const missing = foldersOfEarlierSample(rawFolder).some((folder) => !existsSync(join(rawFolder, folder)));
  return missing ? readManifest(rawFolder)?.settings : undefined;
}

/** The deliveries that a sample in a raw folder lists as its own. */
export function foldersOfEarlierSample(rawFolder: string): readonly string[] {
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
    throw new InputError("is not the list of folders that a sample writes", {
      file,
      remedy: "delete its folder",
    });
  }
}
