import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Real files of the sources, kept outside the repository because of their terms. */
export const realDataFolder = resolve(process.env.LEITMOTIF_REALDATA ?? "../shared/realdata");

export const haveRealData = existsSync(join(realDataFolder, "README.md"));

if (!haveRealData) process.stderr.write(`skipped: tests on real files, because ${realDataFolder} does not exist\n`);

export function realFile(name: string): string {
  return join(realDataFolder, name);
}
