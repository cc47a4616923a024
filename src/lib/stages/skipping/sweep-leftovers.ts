import { dirname, join } from "node:path";
import { removeLeftoversBelow, removeLeftoversIn } from "../../core/remove-leftovers.js";
import type { Build } from "../stage.js";

/** Removes what builds that were killed have left unfinished, wherever stages write. Builds that still run keep theirs. */
export function sweepLeftovers({ config, project }: Pick<Build, "config" | "project">): void {
  const { warehouse, ...folders } = config.paths;
  // The warehouse may lie in any folder, with much in it that is not ours.
  removeLeftoversIn(dirname(warehouse));
  for (const folder of [...Object.values(folders), join(project, ".observablehq")]) removeLeftoversBelow(folder);
}
