import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Puts the loaders' output into the cache of Framework 1.13.4, which would otherwise start a program for each file.
 * That would take most of the time of a build.
 */
export function seedLoaders(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const folder = join(root, ".observablehq", "cache", "loaders");
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
