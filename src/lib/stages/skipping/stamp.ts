import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Changes when a file below any of the paths is written, added or removed, without reading the files. */
export function stamp(paths: readonly string[]): string {
  return paths.flatMap(stampsBelow).join("\n");
}

function stampsBelow(path: string): string[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [`${path} is missing`];
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => stampsBelow(join(path, name)));
}
