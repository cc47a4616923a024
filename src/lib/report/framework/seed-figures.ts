import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FIGURE_FILES } from "../../figures/files/figure-files.js";
import { figure, figureNames } from "../../figures/open-figure.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";

/**
 * Puts what the loaders would print into Framework's cache. It would start a program for each file of each figure,
 * which takes most of the time of a build.
 */
export async function seedFigures(root: string, snapshot: Snapshot): Promise<void> {
  const folder = join(root, ".observablehq", "cache", "loaders");
  mkdirSync(folder, { recursive: true });
  for (const name of figureNames()) {
    const drawn = await figure(name, snapshot);
    for (const [ending, print] of Object.entries(FIGURE_FILES)) {
      writeFileSync(join(folder, `${name}.${ending}`), await print(drawn));
    }
  }
}
